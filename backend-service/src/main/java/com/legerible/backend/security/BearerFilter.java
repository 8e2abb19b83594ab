package com.legerible.backend.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who sent a request by its token. */
final class BearerFilter extends OncePerRequestFilter {

  private final Sessions sessions;
  private final SecurityContextRepository contexts;
  private final HandlerExceptionResolver problems;
  private final RequestMatcher signIn;

  BearerFilter(
      Sessions sessions,
      SecurityContextRepository contexts,
      HandlerExceptionResolver problems,
      RequestMatcher signIn) {
    this.sessions = sessions;
    this.contexts = contexts;
    this.problems = problems;
    this.signIn = signIn;
  }

  /** Whoever signs in anew may still send an old token along. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return signIn.matches(request) || BearerToken.of(request).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> found;
    try {
      found = BearerToken.of(request).flatMap(sessions::find);
    } catch (DataAccessException failure) {
      problems.resolveException(request, response, null, failure);
      return;
    }
    if (found.isEmpty()) {
      problems.resolveException(request, response, null, new BadCredentialsException("token"));
      return;
    }
    remember(found.get(), request, response);
    chain.doFilter(request, response);
  }

  /** Kept in the request, too, so that its asynchronous part still knows. */
  private void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var role = new SimpleGrantedAuthority("ROLE_" + who.role());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of(role)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
