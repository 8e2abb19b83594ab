package com.legerible.backend.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.problems.AnswerBroken;
import com.legerible.backend.problems.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class ListExportTest {

  private static final ListExport.Format<String> WORDS =
      (items, out) -> {
        while (items.hasNext()) {
          out.write(items.next().getBytes(StandardCharsets.UTF_8));
        }
      };

  private final AtomicLong nanoTime = new AtomicLong();
  private final ListExport lists = new ListExport(new NoDatabase(), nanoTime::get);

  private MockHttpServletResponse send(Supplier<Stream<String>> items) {
    var response = new MockHttpServletResponse();
    lists.send(response, "text/plain", "words.txt", items, WORDS);
    return response;
  }

  @Test
  void aListIsAFileOfItsType() throws Exception {
    MockHttpServletResponse response = send(() -> Stream.of("one ", "two"));
    assertThat(response.getContentAsString()).isEqualTo("one two");
    assertThat(response.getContentType()).startsWith("text/plain");
    assertThat(response.getHeader("Content-Disposition")).contains("filename=\"words.txt\"");
  }

  @Test
  void theFifthListAtTheSameTimeIsRefusedAndALaterOneIsNot() {
    // Each list begins while the one before is open.
    Supplier<Stream<String>> nested = Stream::of;
    for (int open = 0; open < 4; open++) {
      Supplier<Stream<String>> inside = nested;
      nested =
          () -> {
            send(inside);
            return Stream.of("x");
          };
    }
    Supplier<Stream<String>> five = nested;
    assertThatThrownBy(() -> send(five))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_OFTEN));
    assertThat(send(() -> Stream.of("x")).getStatus()).isEqualTo(200);
  }

  @Test
  void aFailureBeforeTheFirstItemIsAnAnswerOfItsOwn() {
    assertThatThrownBy(
            () ->
                send(
                    () -> {
                      throw new IllegalStateException("no rows");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFailureWithinAListBreaksTheAnswer() {
    var response = new MockHttpServletResponse();
    ListExport.Format<String> failing =
        (items, out) -> {
          response.flushBuffer();
          throw new IllegalStateException("in between");
        };
    assertThatThrownBy(
            () -> lists.send(response, "text/plain", "words.txt", () -> Stream.of("x"), failing))
        .isInstanceOf(AnswerBroken.class);
  }

  @Test
  void aListThatIsReadTooSlowlyBreaksOffAndItsPlaceIsFree() {
    ListExport.Format<String> slow =
        (items, out) -> {
          WORDS.write(List.of(items.next()).iterator(), out);
          out.flush();
          nanoTime.addAndGet(ListExport.LONGEST.toNanos() + 1);
          WORDS.write(items, out);
        };
    for (int list = 0; list < 5; list++) {
      var response = new MockHttpServletResponse();
      Supplier<Stream<String>> two = () -> Stream.of("one ", "two");
      assertThatThrownBy(() -> lists.send(response, "text/plain", "words.txt", two, slow))
          .isInstanceOf(AnswerBroken.class);
    }
    assertThat(send(() -> Stream.of("x")).getStatus()).isEqualTo(200);
  }

  @Test
  void aClientThatGoesAwayIsNoFailure() {
    var response = new MockHttpServletResponse();
    ListExport.Format<String> gone =
        (items, out) -> {
          throw new IOException("broken pipe");
        };
    lists.send(response, "text/plain", "words.txt", () -> Stream.of("x"), gone);
    assertThat(send(() -> Stream.of("x")).getStatus()).isEqualTo(200);
  }

  /** Begins and ends transactions of nothing. */
  private static final class NoDatabase extends AbstractPlatformTransactionManager {

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
