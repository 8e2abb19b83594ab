package com.legerible.desktop.client;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The loans over REST. */
final class HttpLending implements Lending {
  static final TypeReference<Page<Loan>> LOANS = new TypeReference<>() {};

  private final Http http;

  HttpLending(Http http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<Loan> loan(long bookId, String idempotencyKey) {
    Request.Builder request =
        http.request(http.at("loans"))
            .header("Idempotency-Key", idempotencyKey)
            .post(http.body(new LoanRequest(bookId)));
    return http.send(request, Loan.class);
  }

  @Override
  public CompletableFuture<Page<Loan>> loans(LoanQuery query, @Nullable String after, int limit) {
    return http.get(Http.page(found(query), after, limit), LOANS);
  }

  private HttpUrl.Builder found(LoanQuery query) {
    HttpUrl.Builder url = Http.with(http.at("loans"), "q", query.words());
    return Http.with(Http.with(url, "from", query.from()), "to", query.to());
  }

  @Override
  public CompletableFuture<Path> saveLoans(LoanQuery query, Path file) {
    return http.save(found(query), "text/csv", file);
  }

  @Override
  public CompletableFuture<LoansOverTime> perMinute() {
    return http.get(http.at("loans/per-minute"), LoansOverTime.class);
  }
}
