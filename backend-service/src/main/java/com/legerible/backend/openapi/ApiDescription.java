package com.legerible.backend.openapi;

import com.legerible.contracts.rest.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document, and what is the same for every call. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String SCHEME = "session";

  @Bean
  OpenAPI openApi() {
    var token =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("the token that POST /api/session answers");
    return new OpenAPI()
        .info(new Info().title("Legerible").version("1").description("A live library."))
        .components(new Components().addSecuritySchemes(SCHEME, token))
        .addSecurityItem(new SecurityRequirement().addList(SCHEME));
  }

  @Bean
  OpenApiCustomizer whatEveryCallShares() {
    return document -> {
      ModelConverters.getInstance(true)
          .read(Problem.class)
          .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
      ErrorAnswers.addTo(document);
      new Examples().addTo(document);
    };
  }
}
