package com.legerible.backend.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Says why a request is denied, or that there is nothing at its address at all. */
final class Denial implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver problems;
  private final RequestMappingHandlerMapping handlers;

  Denial(HandlerExceptionResolver problems, RequestMappingHandlerMapping handlers) {
    this.problems = problems;
    this.handlers = handlers;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException denied) {
    answer(request, response, denied);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    answer(request, response, denied);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception denied) {
    problems.resolveException(request, response, null, reason(request, denied));
  }

  /** “Sign in first” would be a lie where nothing is, however well one is signed in. */
  private Exception reason(HttpServletRequest request, Exception denied) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      return handlers.getHandler(request) == null ? nothing(request) : denied;
    } catch (ServletException notPossibleHere) {
      return notPossibleHere;
    } catch (Exception unknown) {
      return denied;
    }
  }

  private static Exception nothing(HttpServletRequest request) {
    return new NoHandlerFoundException(
        request.getMethod(), request.getRequestURI(), HttpHeaders.EMPTY);
  }
}
