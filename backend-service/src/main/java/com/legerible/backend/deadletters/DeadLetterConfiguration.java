package com.legerible.backend.deadletters;

import com.legerible.backend.events.Sender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
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
    return new ClosingProducer(new KafkaProducer<>(Sender.settings(kafka, "dead-letters")));
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
