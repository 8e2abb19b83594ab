package com.legerible.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventScannerTest {

  private static final String STREAM =
      "HTTP/1.1 200 \r\n\r\n1f\r\nid: a.1\nevent: snapshot\ndata: {\"totals\":{\"loans\":5}}\n\n:\n\n"
          + "id: a.2\nevent: loan\ndata: {\"loanId\":17,\"bookId\":3}\n\n"
          + "id: a.3\nevent: totals\ndata: {\"loans\":6}\n\nevent: event: loan\nid: a.4\n"
          + "event: loan\ndata: {\"loanId\":1234567890123,\"bookId\":3}\n\n";

  @Test
  void everyLoanIsFoundHoweverTheBytesAreCut() {
    byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
    for (int piece = 1; piece < bytes.length; piece++) {
      List<Long> loans = new ArrayList<>();
      EventScanner scanner = new EventScanner();
      for (int from = 0; from < bytes.length; from += piece) {
        int length = Math.min(piece, bytes.length - from);
        scanner.scan(ByteBuffer.wrap(bytes, from, length), loans::add);
      }
      assertThat(loans).containsExactly(17L, 1234567890123L);
    }
  }
}
