package com.legerible.backend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the backend. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class LegeribleBackend {

  public static void main(String[] arguments) {
    SpringApplication.run(LegeribleBackend.class, arguments);
  }
}
