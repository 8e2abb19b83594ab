package com.legerible.backend.events;

import com.legerible.contracts.connections.KafkaConnection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Every client of Kafka gets in as the processes outside of Spring do, or is refused as they are.
 */
@Configuration(proxyBeanMethods = false)
class KafkaAccess {

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "LEGERIBLE_KAFKA_SECURITY", "legerible.kafka.security",
          "LEGERIBLE_KAFKA_CA", "legerible.kafka.authority",
          "LEGERIBLE_KAFKA_USER", "legerible.kafka.user",
          "LEGERIBLE_KAFKA_PASSWORD", "legerible.kafka.password");

  @Bean
  static BeanPostProcessor sameWayIn(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof KafkaProperties kafka) {
          give(kafka, environment);
        }
        return bean;
      }
    };
  }

  /** Where Kafka is stays as it was set. */
  static void give(KafkaProperties kafka, Environment environment) {
    Map<String, String> variables = new HashMap<>();
    PROPERTIES.forEach(
        (variable, property) -> variables.put(variable, environment.getProperty(property, "")));
    variables.put("LEGERIBLE_KAFKA", String.join(",", kafka.getBootstrapServers()));
    kafka.getProperties().putAll(KafkaConnection.from(variables).settings());
  }
}
