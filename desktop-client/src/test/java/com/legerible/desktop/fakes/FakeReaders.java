package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.NewReader;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.PasswordChange;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.ReaderChange;
import com.legerible.contracts.rest.Role;
import com.legerible.desktop.client.Readers;
import java.util.concurrent.CompletableFuture;

/** The readers of a fake library, as librarians see them. */
final class FakeReaders implements Readers {
  private final FakeLibrary library;

  FakeReaders(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<Page<Profile>> readers(String search, String after, int limit) {
    return library.reply(
        "readers '" + search + "'",
        () ->
            FakeLibrary.page(
                library.readers.stream().filter(reader -> reader.name().contains(search)).toList(),
                after,
                limit));
  }

  @Override
  public CompletableFuture<Profile> register(NewReader reader) {
    return library.reply(
        "register " + reader.userName(),
        () -> {
          Profile made =
              new Profile(
                  library.readers.size() + 100,
                  reader.userName(),
                  reader.name(),
                  Role.READER,
                  reader.address(),
                  FakeLibrary.NOW,
                  0,
                  Privacy.USED);
          library.readers.add(made);
          return made;
        });
  }

  @Override
  public CompletableFuture<Profile> change(long readerId, ReaderChange change) {
    return library.reply("changeReader " + readerId, () -> library.readers.get(0));
  }

  @Override
  public CompletableFuture<Void> setPassword(long readerId, PasswordChange change) {
    return library.reply("setPassword " + readerId, () -> null);
  }

  @Override
  public CompletableFuture<Void> remove(long readerId) {
    return library.reply(
        "removeReader " + readerId,
        () -> {
          library.readers.removeIf(reader -> reader.id() == readerId);
          return null;
        });
  }
}
