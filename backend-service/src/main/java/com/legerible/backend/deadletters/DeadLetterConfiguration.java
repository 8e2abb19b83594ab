package com.legerible.backend.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the producer of the dead letters. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

  @Bean
  DeadLetters deadLetters(ClosingProducer producer, MeterRegistry meters) {
    return new DeadLetters(producer.producer, meters, Clock.systemUTC());
  }

  @Bean
  ClosingProducer deadLetterProducer(KafkaProperties kafka) {
    return new ClosingProducer(new KafkaProducer<>(settings(kafka)));
  }

  private static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }

  /** Keeps the producer away from the beans that others may inject by type. */
  static final class ClosingProducer implements DisposableBean {

    private final Producer<String, byte[]> producer;

    ClosingProducer(Producer<String, byte[]> producer) {
      this.producer = producer;
    }

    @Override
    public void destroy() {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
