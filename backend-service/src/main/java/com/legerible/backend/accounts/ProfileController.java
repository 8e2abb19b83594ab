package com.legerible.backend.accounts;

import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.Profile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reader's own data. */
@Tag(name = "me")
@RestController
final class ProfileController {

  private final Readers readers;

  ProfileController(Readers readers) {
    this.readers = readers;
  }

  @Operation(summary = "My profile")
  @GetMapping("/api/me")
  Profile me(@AuthenticationPrincipal SignedIn who) {
    return readers.profile(who.readerId());
  }
}
