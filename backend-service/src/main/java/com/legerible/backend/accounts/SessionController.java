package com.legerible.backend.accounts;

import com.legerible.backend.security.BearerToken;
import com.legerible.backend.security.Sessions;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Session;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@Tag(name = "session")
@RestController
@RequestMapping("/api/session")
final class SessionController {

  private final SignIn signIn;
  private final Sessions sessions;

  SessionController(SignIn signIn, Sessions sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @Operation(summary = "Sign in")
  @PostMapping
  Session open(@RequestBody Credentials credentials, HttpServletRequest request) {
    return signIn.signIn(credentials, request.getRemoteAddr());
  }

  @Operation(summary = "Sign out: the token is worth nothing from now on")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(HttpServletRequest request) {
    BearerToken.of(request).ifPresent(sessions::close);
  }
}
