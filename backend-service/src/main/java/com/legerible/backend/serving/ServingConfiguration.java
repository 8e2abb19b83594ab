package com.legerible.backend.serving;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Builds the consumer of the group {@code serving}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServingProperties.class)
class ServingConfiguration {

  /** {@code books} is read only to know how far it is, and that each of its records is sound. */
  @Bean
  String[] servingTopics() {
    return List.of(
            Topics.LOANS,
            Topics.TOP_TEN,
            Topics.RECOMMENDATIONS,
            Topics.SIMILAR_BOOKS,
            Topics.BOOKS_FOUND,
            Topics.BOOKS)
        .stream()
        .map(Topic::name)
        .toArray(String[]::new);
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> servingContainerFactory(
      KafkaProperties kafka, ServingProperties properties) {
    var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    factory.setConsumerFactory(
        new DefaultKafkaConsumerFactory<>(
            settings(kafka, properties), new StringDeserializer(), new ByteArrayDeserializer()));
    factory.setBatchListener(true);
    factory.getContainerProperties().setAckMode(AckMode.BATCH);
    factory.getContainerProperties().setPollTimeout(500);
    factory.getContainerProperties().setShutdownTimeout(10_000);
    // Under load, what comes meanwhile is one transaction; screens do not wait for it.
    factory.getContainerProperties().setIdleBetweenPolls(50);
    // For ever: what arrives here is a server that is away, never a bad record.
    factory.setCommonErrorHandler(
        new DefaultErrorHandler(
            new FixedBackOff(properties.retryAfter().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
    return factory;
  }

  private static Map<String, Object> settings(KafkaProperties kafka, ServingProperties serving) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "serving");
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "serving");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, serving.maxPoll());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    // A topic that is created after the start is found soon.
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    return settings;
  }
}
