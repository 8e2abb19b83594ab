package com.legerible.endtoend;

import com.legerible.contracts.topics.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The users of the production overlay, with the rights that stand there. */
final class KafkaUsers {

  private static final Path FILE = Path.of("k8s/overlays/production/kafka-users.yaml");
  private static final int ITERATIONS = 4096;
  private static final int LIMIT_SECONDS = 60;

  private final List<JsonNode> users;

  private KafkaUsers(List<JsonNode> users) {
    this.users = users;
  }

  static KafkaUsers ofProduction(Path home) {
    YAMLMapper yaml = new YAMLMapper();
    try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(home.resolve(FILE))) {
      return new KafkaUsers(documents.readAll());
    }
  }

  List<String> names() {
    return users.stream().map(KafkaUsers::name).toList();
  }

  static String passwordOf(String user) {
    return "of-" + user;
  }

  /** Makes them, and the topics, on a broker where the caller may do everything. */
  void createOn(String broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin
          .createTopics(
              Topics.all().stream()
                  .map(
                      topic ->
                          new NewTopic(topic.name(), topic.partitions(), (short) 1)
                              .configs(topic.settings()))
                  .toList())
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS);
      admin
          .alterUserScramCredentials(users.stream().map(KafkaUsers::credential).toList())
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS);
      admin.createAcls(rights()).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static UserScramCredentialAlteration credential(JsonNode user) {
    return new UserScramCredentialUpsertion(
        name(user),
        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
        passwordOf(name(user)));
  }

  private List<AclBinding> rights() {
    List<AclBinding> rights = new ArrayList<>();
    for (JsonNode user : users) {
      for (JsonNode right : user.at("/spec/authorization/acls")) {
        for (JsonNode operation : right.path("operations")) {
          rights.add(
              new AclBinding(
                  pattern(right.path("resource")),
                  new AccessControlEntry(
                      "User:" + name(user),
                      "*",
                      AclOperation.fromString(operation.asString()),
                      AclPermissionType.ALLOW)));
        }
      }
    }
    return rights;
  }

  private static ResourcePattern pattern(JsonNode resource) {
    boolean literal = resource.path("patternType").asString().equals("literal");
    return new ResourcePattern(
        ResourceType.fromString(resource.path("type").asString().toUpperCase(Locale.ROOT)),
        resource.path("name").asString(),
        literal ? PatternType.LITERAL : PatternType.PREFIXED);
  }

  private static String name(JsonNode user) {
    return user.at("/metadata/name").asString();
  }
}
