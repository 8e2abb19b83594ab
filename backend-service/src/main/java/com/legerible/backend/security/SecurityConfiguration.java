package com.legerible.backend.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what: everything that is not allowed here is forbidden. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      Sessions sessions,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    var contexts = new RequestAttributeSecurityContextRepository();
    var denial = new Denial(problems, handlers);
    var bearer =
        new BearerFilter(
            sessions, contexts, problems, pathPattern(HttpMethod.POST, "/api/session"));
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(s -> s.securityContextRepository(contexts))
        .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
        .exceptionHandling(e -> e.authenticationEntryPoint(denial).accessDeniedHandler(denial))
        .authorizeHttpRequests(SecurityConfiguration::rules)
        .build();
  }

  /** Requests are timed as a whole; timing each filter as well would slow all of them. */
  @Bean
  SecurityObservationSettings observedFilters() {
    return SecurityObservationSettings.noObservations();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          allow) {
    allow
        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/session")
        .permitAll()
        .requestMatchers(
            HttpMethod.GET,
            "/api/books",
            "/api/books/**",
            "/api/loans",
            "/api/loans/per-minute",
            "/api/generations",
            "/api/top-ten",
            "/api/top-ten/history",
            "/api/totals",
            "/api/live",
            "/actuator/health/**",
            "/actuator/info",
            "/actuator/prometheus",
            "/v3/api-docs",
            "/v3/api-docs/**")
        .permitAll()
        .requestMatchers("/api/session", "/api/loans", "/api/me", "/api/me/**")
        .hasRole("READER")
        .requestMatchers(
            "/api/readers", "/api/readers/**", "/api/imports", "/api/imports/**", "/api/quality")
        .hasRole("LIBRARIAN")
        .requestMatchers(
            "/api/simulations",
            "/api/simulations/**",
            "/api/pipeline",
            "/api/dead-letters",
            "/api/dead-letters/**",
            "/api/audit",
            "/actuator/**")
        .hasRole("ADMIN")
        .anyRequest()
        .denyAll();
  }

  @Bean
  static RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.withDefaultRolePrefix()
        .role("ADMIN")
        .implies("LIBRARIAN")
        .role("LIBRARIAN")
        .implies("READER")
        .build();
  }

  @Bean
  static PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
