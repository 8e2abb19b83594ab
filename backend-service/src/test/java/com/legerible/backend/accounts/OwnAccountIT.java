package com.legerible.backend.accounts;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class OwnAccountIT {

  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient otto = TestBackend.newcomer("otto", "READER");

  @Test
  void nameAndAddressChangeTogether() {
    String body =
        """
        {"name":" Otto O. ","address":{"street":"Am Markt 1","postcode":"89073","city":"Ulm"}}
        """;
    Profile changed = otto.read(otto.put("/api/me", body), Profile.class);
    assertThat(changed.name()).isEqualTo("Otto O.");
    assertThat(changed.address().street()).isEqualTo("Am Markt 1");
    assertThat(changed.address().country()).isEmpty();
    assertThat(otto.read(otto.get("/api/me"), Profile.class)).isEqualTo(changed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"address\":{}}                              | name",
        "{\"name\":\"  \",\"address\":{}}              | name",
        "{\"name\":\"O\\u0000\",\"address\":{}}        | name",
        "{\"name\":\"O\"}                              | address",
        "{\"name\":\"O\",\"address\":{\"city\":\"\\n\\u0007x\"}} | address.city"
      })
  void aWrongProfileIsToldWhatIsWrong(String body, String field) {
    assertThat(problem(otto.put("/api/me", body)).field()).isEqualTo(field);
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    TestClient berta = TestBackend.newcomer("berta", "READER");
    TestClient elsewhere = nobody.signedInAs("berta", "a password");
    String change = "{\"current\":\"a password\",\"wanted\":\"another password\"}";
    assertThat(berta.put("/api/me/password", change).statusCode()).isEqualTo(204);
    assertThat(elsewhere.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(berta.get("/api/me").statusCode()).isEqualTo(200);
    assertThat(signIn("berta", "a password")).isEqualTo(401);
    assertThat(signIn("berta", "another password")).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"current\":\"wrong one\",\"wanted\":\"long enough\"}  | 403",
        "{\"current\":\"a password\",\"wanted\":\"1234567\"}     | 400",
        "{\"current\":\"a password\",\"wanted\":\"          \"}  | 400",
        "{\"current\":\"a password\"}                            | 400",
        "{\"wanted\":\"long enough\"}                            | 400"
      })
  void aWrongPasswordChangeChangesNothing(String body, int status) {
    assertThat(problem(otto.put("/api/me/password", body)).status()).isEqualTo(status);
    assertThat(signIn("otto", "a password")).isEqualTo(200);
  }

  @Test
  void aPasswordBeyondWhatIsComparedIsRefused() {
    String wanted = "ü".repeat(37);
    String body = "{\"current\":\"a password\",\"wanted\":\"" + wanted + "\"}";
    assertThat(problem(otto.put("/api/me/password", body)).field()).isEqualTo("wanted");
    assertThat(signIn("otto", wanted)).isEqualTo(401);
  }

  @Test
  void aForwardedAddressIsNotBelievedFromJustAnybody() {
    for (int i = 0; i < 6; i++) {
      String body = "{\"userName\":\"otto2\",\"password\":\"guess\"}";
      nobody.send("POST", "/api/session", body, "X-Forwarded-For", "192.0.2." + i);
    }
    assertThat(signIn("otto2", "guess")).isEqualTo(429);
  }

  private static int signIn(String userName, String password) {
    String body = "{\"userName\":\"" + userName + "\",\"password\":\"" + password + "\"}";
    return nobody.post("/api/session", body).statusCode();
  }
}
