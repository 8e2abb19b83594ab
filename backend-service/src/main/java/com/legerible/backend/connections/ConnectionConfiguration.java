package com.legerible.backend.connections;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what Tomcat holds for each connection small, and the connections within their room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionProperties.class)
class ConnectionConfiguration {

  private static final String READ_BYTES = "2048";
  private static final String WRITE_BYTES = "4096";

  /** No client of Legerible sends any, but Tomcat has 8 KB ready for them. */
  private static final String TRAILER_BYTES = "512";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> holdLittle() {
    return factory -> {
      factory.setProtocol(SmallAnswers.class.getName());
      factory.addConnectorCustomizers(
          connector -> {
            connector.setProperty("socket.appReadBufSize", READ_BYTES);
            connector.setProperty("socket.appWriteBufSize", WRITE_BYTES);
            connector.setProperty("maxTrailerSize", TRAILER_BYTES);
            // Who asks first is refused before gigabytes are on their way.
            connector.setProperty("continueResponseTiming", "onRead");
          });
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> takeNoMoreThanFit(Room room) {
    return factory ->
        factory.addConnectorCustomizers(
            connector ->
                connector.setProperty("maxConnections", Integer.toString(room.connections())));
  }
}
