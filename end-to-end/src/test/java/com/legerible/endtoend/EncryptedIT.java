package com.legerible.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.contracts.connections.KafkaConnection;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Certificate;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Server;
import com.legerible.localstack.servers.SparkJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole loop where every way is encrypted and everybody has a password and few rights. */
class EncryptedIT {

  private static final List<Server> PROGRAMS = new ArrayList<>();
  private static final int PORT = FreePort.find();
  private static DataFolder folder;
  private static Certificate certificate;
  private static SecuredServers servers;

  @BeforeAll
  static void start() throws Exception {
    Path root = SharedStack.newFolder("encrypted");
    folder = new DataFolder(Files.createDirectories(root));
    certificate = Certificate.madeIn(folder.root());
    servers = new SecuredServers(folder, certificate);
    servers.start();
    program("isbn-source", "source", Map.of("LEGERIBLE_SOURCE_EVERY", "PT0.5S"));
    program("cataloguer", "cataloguer", Map.of());
    start(
        SparkJob.alone(
            servers.home(), folder, "spark", "com.legerible.analytics.AllJobs", sparkSettings()));
    start(backend());
    PROGRAMS.get(PROGRAMS.size() - 1).awaitAnswer();
  }

  @AfterAll
  static void stop() {
    Collections.reverse(PROGRAMS);
    PROGRAMS.forEach(Server::close);
    if (servers != null) {
      servers.close();
    }
  }

  private static void start(Server server) {
    PROGRAMS.add(server);
    server.launch();
  }

  private static void program(String user, String role, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(servers.kafkaAs(user));
    settings.putAll(more);
    settings.put("LEGERIBLE_STREAM_STATE", folder.of(user).toString());
    start(
        new Program(
            servers.home(),
            folder,
            user,
            0,
            "streaming",
            List.of("com.legerible.streaming.LegeribleStreaming", role),
            settings,
            Server::isAlive));
  }

  private static Map<String, String> sparkSettings() {
    Map<String, String> settings = new HashMap<>(servers.kafkaAs("spark"));
    settings.putAll(servers.lake());
    settings.put("LEGERIBLE_CHECKPOINTS", folder.of("checkpoints").toString());
    settings.put("LEGERIBLE_LAKE_EVERY", "PT0.5S");
    return settings;
  }

  private static Program backend() {
    Map<String, String> settings = new HashMap<>(servers.kafkaAs("backend"));
    settings.putAll(servers.lake());
    settings.putAll(servers.database());
    settings.putAll(servers.cache());
    settings.put("LEGERIBLE_DEMONSTRATION", "true");
    settings.put("LEGERIBLE_PORT", Integer.toString(PORT));
    settings.put("LEGERIBLE_TLS", "true");
    settings.put("LEGERIBLE_TLS_CERTIFICATE", certificate.pem().toString());
    settings.put("LEGERIBLE_TLS_KEY", certificate.key().toString());
    return new Program(
        servers.home(),
        folder,
        "backend",
        PORT,
        "backend-service",
        List.of("com.legerible.backend.LegeribleBackend"),
        settings,
        any -> isReady());
  }

  private static boolean isReady() {
    try {
      return library().get("/actuator/health/readiness").status() == 200;
    } catch (java.io.UncheckedIOException notYet) {
      return false;
    }
  }

  private static Library library() {
    return Library.at("https://127.0.0.1:" + PORT, certificate);
  }

  @Test
  void aLoanIsCountedABookIsFoundAndTheLakeAnswers() {
    Library library = library();
    long books = library.totals().books();
    long book = library.bookIds().get(0);
    long loan = library.as("nadia").loan(book).id();
    assertThat(loan).isPositive();
    Waiting.until(
        () -> library.topTen().throughLoan() == library.loans(1).total(),
        () -> "served " + library.topTen());
    Waiting.until(() -> library.totals().books() > books);
    Waiting.until(
        () -> library.get("/api/top-ten/history?window=all").status() == 200,
        () -> library.get("/api/top-ten/history?window=all").toString());
    Waiting.until(() -> library.as("nadia").recommendations().items().size() > 0);
  }

  @Test
  void repeatedReadsComeFromTheCache() {
    Library library = library();
    Library admin = library.as("susi");
    Waiting.until(
        () -> {
          library.books("q=the");
          return admin.get("/api/pipeline").as(Pipeline.class).cache().hits() > 0;
        },
        () -> admin.get("/api/pipeline").toString());
  }

  @Test
  void nobodyComesToTheBackendUnencrypted() {
    Library open = Library.at("http://127.0.0.1:" + PORT);
    assertThat(open.get("/api/totals").status()).isEqualTo(400);
  }

  @Test
  void aWrongPasswordOpensNoDoorOfKafka() {
    Map<String, String> guessed = new HashMap<>(servers.kafkaAs("backend"));
    guessed.put("LEGERIBLE_KAFKA_PASSWORD", "guessed");
    try (Admin admin = Admin.create(KafkaConnection.from(guessed).with(Map.of()))) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void aBrokerWithAForeignCertificateIsNotTrusted() throws Exception {
    Path foreign = Files.createDirectories(folder.root().resolve("foreign"));
    Map<String, String> deceived = new HashMap<>(servers.kafkaAs("backend"));
    deceived.put("LEGERIBLE_KAFKA_CA", Certificate.madeIn(foreign).pem().toString());
    try (Admin admin = Admin.create(KafkaConnection.from(deceived).with(Map.of()))) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SslAuthenticationException.class);
    }
  }

  @Test
  void whoLooksBooksUpNeverSeesWhoLoanedWhat() {
    Map<String, Object> settings =
        KafkaConnection.from(servers.kafkaAs("cataloguer")).with(Map.of());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(Topics.READER_LOANS.name(), 0)));
      consumer.seekToBeginning(consumer.assignment());
      assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(30)))
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void nobodyButSparkSaysWhatTheRankingIs() {
    Map<String, Object> settings =
        KafkaConnection.from(servers.kafkaAs("isbn-source")).with(Map.of());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var forged = new ProducerRecord<>(Topics.TOP_TEN.name(), "9/all", "{}");
      assertThatThrownBy(() -> producer.send(forged).get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }
}
