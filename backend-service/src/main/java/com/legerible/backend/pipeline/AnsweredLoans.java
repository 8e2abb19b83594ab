package com.legerible.backend.pipeline;

import com.legerible.backend.flow.Hop;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.flow.LoanTrail;
import com.legerible.backend.requests.RequestId;
import com.legerible.contracts.rest.Loan;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notices each loan as its answer is written. */
@ControllerAdvice
final class AnsweredLoans implements ResponseBodyAdvice<Object> {

  private final Hops hops;
  private final Clock clock = Clock.systemUTC();

  AnsweredLoans(Hops hops) {
    this.hops = hops;
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Loan loan
        && response instanceof ServletServerHttpResponse answer
        && answer.getServletResponse().getStatus() == HttpStatus.CREATED.value()) {
      hops.passed(Hop.ANSWERED, Duration.between(loan.madeAt(), clock.instant()));
      LoanTrail.passed(Hop.ANSWERED, "Loan " + loan.id(), RequestId.current());
    }
    return body;
  }
}
