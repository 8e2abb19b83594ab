package com.legerible.desktop.words;

import com.legerible.desktop.client.LibraryException.NoSuchFile;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.LibraryException.Unwritable;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Says everything in the reader's language; numbers, dates and times too. */
public final class Words {
  /** The languages that Legerible speaks, the first one when a reader's own is not among them. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final String BUNDLE = "com.legerible.desktop.words.words";
  private static final int MILLIS = 1000;

  private final ObjectProperty<Locale> language = new SimpleObjectProperty<>();
  private final ZoneId zone = ZoneId.systemDefault();
  private ResourceBundle bundle;

  public Words(Locale wanted) {
    language.set(spoken(wanted));
    bundle = load(language.get());
    language.addListener((property, before, now) -> bundle = load(now));
  }

  /** The language for a person who prefers this one. */
  public static Locale spoken(Locale wanted) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.get(0));
  }

  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public ObjectProperty<Locale> language() {
    return language;
  }

  public Locale locale() {
    return language.get();
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  /** The words under a key, with the values put in. */
  public String say(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(values);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** A short time span in seconds, with one decimal below ten seconds. */
  public String seconds(java.time.Duration span) {
    double seconds = (double) span.toMillis() / MILLIS;
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    int decimals = seconds < 10 ? 1 : 0;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(seconds);
  }

  public String clock(Instant moment) {
    return DateTimeFormatter.ofPattern("HH:mm", locale()).withZone(zone).format(moment);
  }

  public String clockWithSeconds(Instant moment) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", locale()).withZone(zone).format(moment);
  }

  public String date(Instant moment) {
    return styled(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment);
  }

  /** Short enough for a column. */
  public String day(Instant moment) {
    return styled(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), moment);
  }

  public String dateAndTime(Instant moment) {
    return day(moment) + "  " + clockWithSeconds(moment);
  }

  private String styled(DateTimeFormatter format, Instant moment) {
    return format.withLocale(locale()).withZone(zone).format(moment);
  }

  public String decimal(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A share from 0 to 1. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** The name of a language that is given in ISO 639-1. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(locale());
  }

  public String list(List<String> names) {
    return String.join(", ", names);
  }

  /** Why something did not work, in one sentence that a person understands. */
  public String explain(Throwable failure) {
    if (failure instanceof Unreachable) {
      return say("trouble.unreachable");
    }
    if (failure instanceof Refused refused) {
      return explain(refused);
    }
    if (failure instanceof NoSuchFile) {
      return say("trouble.noSuchFile");
    }
    return failure instanceof Unwritable unwritable
        ? say("trouble.unwritable", unwritable.file().getFileName())
        : say("trouble.unexpected");
  }

  /** The same for a form, where what the library says about a field is more use. */
  public String explainInside(Throwable failure) {
    if (failure instanceof Refused refused && refused.problem().detail() != null) {
      return refused.problem().detail();
    }
    return explain(failure);
  }

  private String explain(Refused refused) {
    String key = "trouble.status." + refused.status();
    if (bundle.containsKey(key)) {
      return say(key);
    }
    String detail = refused.problem().detail();
    return detail == null ? say("trouble.refused") : detail;
  }
}
