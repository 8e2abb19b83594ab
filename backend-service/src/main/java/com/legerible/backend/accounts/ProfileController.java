package com.legerible.backend.accounts;

import com.legerible.backend.security.BearerToken;
import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ProfileChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A reader's own account. */
@Tag(name = "me")
@RestController
@RequestMapping("/api/me")
final class ProfileController {

  private final Readers readers;
  private final OwnAccount account;

  ProfileController(Readers readers, OwnAccount account) {
    this.readers = readers;
    this.account = account;
  }

  @Operation(summary = "My profile")
  @GetMapping
  Profile me(@AuthenticationPrincipal SignedIn who) {
    return readers.own(who.readerId());
  }

  @Operation(summary = "Change my name and address")
  @PutMapping
  Profile change(@RequestBody ProfileChange change, @AuthenticationPrincipal SignedIn who) {
    return account.change(who.readerId(), change);
  }

  @Operation(summary = "Change my password; every other session of mine ends")
  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(
      @RequestBody PasswordChange change,
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request) {
    String token = BearerToken.of(request).orElse("");
    account.changePassword(who, change, token, request.getRemoteAddr());
  }
}
