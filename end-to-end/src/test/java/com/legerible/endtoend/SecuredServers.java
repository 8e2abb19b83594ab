package com.legerible.endtoend;

import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.Certificate;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.EncryptedMemcached;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Postgres;
import com.legerible.localstack.servers.Server;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;

/** The servers as in production: encrypted, and with passwords where they know any. */
final class SecuredServers implements AutoCloseable {

  private static final String KAFKA = "local-stack/kafka-server";

  private final Home home = Home.find();
  private final DataFolder folder;
  private final Certificate certificate;
  private final int kafkaInside = FreePort.find();
  private final int kafkaPort = FreePort.find();
  private final Postgres postgres;
  private final Cassandra cassandra;
  private final EncryptedMemcached memcached;
  private final Program kafka;

  SecuredServers(DataFolder folder, Certificate certificate) throws IOException {
    this.folder = folder;
    this.certificate = certificate;
    postgres = new Postgres(home, folder, FreePort.find());
    cassandra =
        new Cassandra(home, folder, FreePort.find()).withOptions(cassandraOptions(certificate));
    memcached = new EncryptedMemcached(home, folder, FreePort.find(), certificate);
    Path settings = kafkaSettings();
    formatKafka(settings);
    kafka =
        new Program(
            home,
            folder,
            "kafka",
            kafkaPort,
            KAFKA,
            List.of("kafka.Kafka", settings.toString()),
            Map.of(),
            any -> answers(kafkaInside));
  }

  void start() throws Exception {
    List<Server> all = List.of(postgres, kafka, cassandra, memcached);
    all.forEach(Server::launch);
    all.forEach(Server::awaitAnswer);
    encryptPostgres();
    KafkaUsers.ofProduction(home.root()).createOn("127.0.0.1:" + kafkaInside);
  }

  /** Its folder exists once it has started for the first time. */
  private void encryptPostgres() throws IOException {
    postgres.stop();
    Path cluster = folder.of("postgres").resolve("cluster");
    Files.copy(certificate.pem(), cluster.resolve("server.crt"));
    Files.copy(
        certificate.key(), cluster.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(cluster.resolve("postgresql.auto.conf"), "ssl = on\n");
    postgres.start();
  }

  private static String[] cassandraOptions(Certificate certificate) {
    String setting = "-Dcassandra.settings.";
    String encryption = setting + "client_encryption_options.";
    return new String[] {
      "-Dcassandra.config.allow_system_properties=true",
      "-Dcassandra.superuser_setup_delay_ms=0",
      setting + "authenticator=PasswordAuthenticator",
      setting + "authorizer=CassandraAuthorizer",
      encryption + "enabled=true",
      // Whether it answers at all is asked without encryption.
      encryption + "optional=true",
      encryption + "keystore=" + certificate.store(),
      encryption + "keystore_password=" + Certificate.PASSWORD
    };
  }

  private Path kafkaSettings() throws IOException {
    int controller = FreePort.find();
    String inside = "PLAINTEXT://127.0.0.1:" + kafkaInside;
    String outside = "SASL_SSL://127.0.0.1:" + kafkaPort;
    Properties all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    all.put("controller.listener.names", "CONTROLLER");
    all.put("listeners", inside + "," + outside + ",CONTROLLER://127.0.0.1:" + controller);
    all.put("advertised.listeners", inside + "," + outside);
    all.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
    all.put("log.dirs", folder.of("kafka").toString());
    all.put("auto.create.topics.enable", "false");
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "4");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    all.put("super.users", "User:ANONYMOUS");
    all.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    all.put(
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    all.put("ssl.keystore.type", "PKCS12");
    all.put("ssl.keystore.location", certificate.store().toString());
    all.put("ssl.keystore.password", Certificate.PASSWORD);
    Path file = folder.root().resolve("kafka.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      all.store(writer, null);
    }
    return file;
  }

  private void formatKafka(Path settings) {
    List<String> format =
        List.of(
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "--config",
            settings.toString());
    Program tool =
        new Program(home, folder, "kafka-format", 0, KAFKA, format, Map.of(), any -> false);
    tool.launch();
    if (tool.onExit().join() != 0) {
      throw new IllegalStateException("Kafka's folder is not formatted: " + tool.lastWords());
    }
  }

  private static boolean answers(int port) {
    try (Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "request.timeout.ms", 1_000,
                "default.api.timeout.ms", 1_500))) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (java.util.concurrent.ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Home home() {
    return home;
  }

  String kafka() {
    return "127.0.0.1:" + kafkaPort;
  }

  /** What a process is told to reach Kafka as this user. */
  Map<String, String> kafkaAs(String user) {
    return Map.of(
        "LEGERIBLE_KAFKA", kafka(),
        "LEGERIBLE_KAFKA_SECURITY", "SASL_SSL",
        "LEGERIBLE_KAFKA_CA", certificate.pem().toString(),
        "LEGERIBLE_KAFKA_USER", user,
        "LEGERIBLE_KAFKA_PASSWORD", KafkaUsers.passwordOf(user));
  }

  /** Cassandra's own first user will do. */
  Map<String, String> lake() {
    return Map.of(
        "LEGERIBLE_CASSANDRA",
        cassandra.address(),
        "LEGERIBLE_CASSANDRA_CA",
        certificate.pem().toString(),
        "LEGERIBLE_CASSANDRA_USER",
        "cassandra",
        "LEGERIBLE_CASSANDRA_PASSWORD",
        "cassandra");
  }

  Map<String, String> database() {
    return Map.of(
        "LEGERIBLE_POSTGRES_URL",
        postgres.url() + "?sslmode=verify-full&sslrootcert=" + certificate.pem(),
        "LEGERIBLE_POSTGRES_PASSWORD",
        postgres.password());
  }

  Map<String, String> cache() {
    return Map.of(
        "LEGERIBLE_MEMCACHED",
        memcached.address(),
        "LEGERIBLE_MEMCACHED_CA",
        certificate.pem().toString());
  }

  @Override
  public void close() {
    List.of(memcached, cassandra, kafka, postgres).forEach(Server::close);
  }
}
