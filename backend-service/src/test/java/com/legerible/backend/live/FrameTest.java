package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final Frame frame = Frame.of("loan", () -> "{\"n\":" + asked.incrementAndGet() + "}");

  @Test
  void anEventThatNobodyGetsIsNeverWritten() {
    assertThat(frame).hasToString("loan");
    assertThat(asked).hasValue(0);
  }

  @Test
  void everyStreamGetsTheSameBytesUnderItsOwnId() {
    assertThat(written("a.1")).isEqualTo("id: a.1\nevent: loan\ndata: {\"n\":1}\n\n");
    assertThat(written("b.2")).isEqualTo("id: b.2\nevent: loan\ndata: {\"n\":1}\n\n");
    assertThat(asked).hasValue(1);
  }

  private String written(String id) {
    var out = new ByteArrayOutputStream();
    frame.writeTo(out, id);
    return out.toString(StandardCharsets.UTF_8);
  }
}
