package com.legerible.backend.live;

import com.legerible.backend.security.BearerToken;
import com.legerible.backend.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live stream over HTTP. */
@Tag(name = "live")
@RestController
final class LiveController {

  private final LiveDoor door;

  LiveController(LiveDoor door) {
    this.door = door;
  }

  @Operation(summary = "What changes, from now on or from where a client was")
  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void live(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal @Nullable SignedIn who,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(name = "lastEventId", required = false) @Nullable String lastEventIdToo)
      throws IOException {
    Viewer viewer =
        who == null
            ? null
            : BearerToken.of(request).map(token -> new Viewer(who, token)).orElse(null);
    door.open(request, response, viewer, lastEventId == null ? lastEventIdToo : lastEventId);
  }
}
