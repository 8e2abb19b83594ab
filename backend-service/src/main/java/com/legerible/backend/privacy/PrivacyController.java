package com.legerible.backend.privacy;

import com.legerible.backend.security.SignedIn;
import com.legerible.contracts.rest.PrivacyChoice;
import com.legerible.contracts.rest.Profile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the library may know about whoever asks. */
@Tag(name = "me")
@RestController
@RequestMapping("/api/me")
final class PrivacyController {

  private final PrivacyDesk desk;
  private final Disclosure disclosure;
  private final Forgetting forgetting;
  private final DeclinedBooks declined;

  PrivacyController(
      PrivacyDesk desk, Disclosure disclosure, Forgetting forgetting, DeclinedBooks declined) {
    this.desk = desk;
    this.disclosure = disclosure;
    this.forgetting = forgetting;
    this.declined = declined;
  }

  @Operation(summary = "Choose what becomes of the knowledge who loaned; no count changes")
  @PutMapping("/privacy")
  Profile choose(@RequestBody PrivacyChoice choice, @AuthenticationPrincipal SignedIn who) {
    return desk.choose(who.readerId(), choice.privacy());
  }

  @Operation(summary = "All that the library knows about me")
  @GetMapping("/data")
  OwnData data(@AuthenticationPrincipal SignedIn who) {
    return disclosure.of(who.readerId());
  }

  @Operation(summary = "Delete my account and forget me everywhere; no count changes")
  @DeleteMapping("/data")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@AuthenticationPrincipal SignedIn who) {
    forgetting.erase(who.readerId());
  }

  @Operation(summary = "I am not interested in this book")
  @PutMapping("/declined/{bookId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable long bookId, @AuthenticationPrincipal SignedIn who) {
    declined.decline(who.readerId(), bookId);
  }

  @Operation(summary = "I am interested again")
  @DeleteMapping("/declined/{bookId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable long bookId, @AuthenticationPrincipal SignedIn who) {
    declined.takeBack(who.readerId(), bookId);
  }
}
