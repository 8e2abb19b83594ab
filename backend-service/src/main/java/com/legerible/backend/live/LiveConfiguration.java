package com.legerible.backend.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Builds what the live stream runs on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

  /** Its queue holds each stream at most once, so the number of streams is its bound. */
  @Bean(defaultCandidate = false)
  ThreadPoolTaskExecutor liveWriters(LiveProperties properties) {
    ThreadPoolTaskExecutor writers = new ThreadPoolTaskExecutor();
    writers.setThreadNamePrefix("live-writer-");
    // Stops after the web server, which waits until every stream is written to its end.
    writers.setPhase(0);
    writers.setCorePoolSize(properties.writers());
    writers.setMaxPoolSize(properties.writers());
    return writers;
  }

  /** A thread of its own, because it waits for Postgres. */
  @Bean(defaultCandidate = false)
  ThreadPoolTaskScheduler recommendationFeeds() {
    ThreadPoolTaskScheduler feeds = new ThreadPoolTaskScheduler();
    feeds.setThreadNamePrefix("recommendation-feed-");
    feeds.setPoolSize(1);
    return feeds;
  }

  /** Tomcat itself drops a connection on which bytes wait for longer than its timeout. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> dropWhoDoesNotRead(
      LiveProperties properties) {
    String milliseconds = Long.toString(properties.giveUpAfter().toMillis());
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setProperty("connectionTimeout", milliseconds);
              connector.setProperty("keepAliveTimeout", Long.toString(KEEP_ALIVE.toMillis()));
            });
  }

  /**
   * Tomcat may note that a socket broke after it has handed what served it to another connection,
   * which then ends too. So each connection gets its own.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serveEachConnectionApart() {
    return factory ->
        factory.addConnectorCustomizers(connector -> connector.setProperty("processorCache", "0"));
  }

  @Bean
  Gauge liveStreams(OpenStreams streams, MeterRegistry meters) {
    return Gauge.builder("legerible.live.streams", streams, OpenStreams::size).register(meters);
  }

  @Bean
  FunctionCounter droppedStreams(OpenStreams streams, MeterRegistry meters) {
    return FunctionCounter.builder("legerible.live.dropped", streams, OpenStreams::dropped)
        .description("Streams that were ended because nobody read them")
        .register(meters);
  }
}
