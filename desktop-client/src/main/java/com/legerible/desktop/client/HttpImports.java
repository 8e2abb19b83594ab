package com.legerible.desktop.client;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Imports over REST. */
final class HttpImports implements Imports {
  private static final TypeReference<Page<Import>> IMPORTS = new TypeReference<>() {};
  private static final TypeReference<Page<ImportRefusal>> REFUSALS = new TypeReference<>() {};
  private static final String CSV = "text/csv";

  private final Http http;

  HttpImports(Http http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<Import> take(
      Path file, String kind, boolean dryRun, List<String> columns) {
    HttpUrl.Builder url =
        http.at("imports")
            .addQueryParameter("kind", kind)
            .addQueryParameter("dryRun", Boolean.toString(dryRun))
            .addQueryParameter("fileName", file.getFileName().toString());
    columns.forEach(column -> url.addQueryParameter("map", column));
    return http.upload(url, file, Import.class);
  }

  @Override
  public CompletableFuture<Page<Import>> all(@Nullable String after, int limit) {
    return http.get(Http.page(http.at("imports"), after, limit), IMPORTS);
  }

  @Override
  public CompletableFuture<Import> progress(long id) {
    return http.get(at(id), Import.class);
  }

  @Override
  public CompletableFuture<Import> end(long id) {
    return http.send(http.request(at(id)).delete(), Import.class);
  }

  @Override
  public CompletableFuture<Page<ImportRefusal>> refusals(
      long id, @Nullable String after, int limit) {
    return http.get(Http.page(http.at("imports/" + id + "/refusals"), after, limit), REFUSALS);
  }

  @Override
  public CompletableFuture<Path> saveRefusals(long id, Path file) {
    return http.save(http.at("imports/" + id + "/refusals"), CSV, file);
  }

  private HttpUrl.Builder at(long id) {
    return http.at("imports/" + id);
  }
}
