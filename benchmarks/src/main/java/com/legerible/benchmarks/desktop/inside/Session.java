package com.legerible.benchmarks.desktop.inside;

import java.util.List;
import javafx.scene.input.KeyCode;

/** What somebody does at the desk within two minutes, step by step. */
final class Session {

  private static final List<String> PAGES =
      List.of("Home", "Books", "Profile", "Loans", "Readers", "Quality", "Pipeline", "Audit");
  private static final List<String> LOOKS =
      List.of("darkItem", "germanItem", "textSize150Item", "lightItem", "englishItem");
  private static final List<String> DIALOGS =
      List.of("import", "simulation", "notifications", "shortcuts");
  private static final long LOOKING = 1_000;
  private static final long TYPING = 120;
  private static final long WHEEL = 16;
  private static final int NOTCHES = 300;
  private static final int ROWS = 30;
  private static final int PAGES_DOWN = 60;

  private final Waits waits;
  private final List<String> words;

  Session(Waits waits, List<String> words) {
    this.waits = waits;
    this.words = words;
  }

  void run() throws InterruptedException {
    waits.begin("home while loans come in");
    Thread.sleep(5 * LOOKING);
    signIn();
    pages("each page for the first time");
    pages("each page again");
    find();
    scroll();
    palette();
    dashboard();
    for (String dialog : DIALOGS) {
      waits.begin("the dialog of " + dialog);
      Screen.choose(dialog + "Item");
      Thread.sleep(LOOKING);
      Screen.closeOthers();
    }
    waits.begin("another theme, language, size of text");
    for (String look : LOOKS) {
      Screen.choose(look);
      Thread.sleep(2 * LOOKING);
    }
    Screen.choose("textSize100Item");
    Thread.sleep(LOOKING);
    waits.begin("");
  }

  private void signIn() throws InterruptedException {
    waits.begin("signing in");
    Screen.choose("signInItem");
    write("#userName", "susi");
    write("#password", "1234");
    Screen.press("#confirmSignIn");
    Screen.await("#navAudit");
    Thread.sleep(LOOKING);
  }

  private void pages(String step) throws InterruptedException {
    waits.begin(step);
    for (String page : PAGES) {
      Screen.press("#nav" + page);
      Thread.sleep(LOOKING);
    }
  }

  private void find() throws InterruptedException {
    waits.begin("typing a search");
    Screen.press("#navBooks");
    for (String word : words) {
      write("#search", word);
      Thread.sleep(2 * LOOKING);
      Screen.press("#search", KeyCode.ESCAPE);
    }
    Thread.sleep(LOOKING);
  }

  private void scroll() throws InterruptedException {
    waits.begin("scrolling with the wheel");
    for (int i = 0; i < NOTCHES; i++) {
      Screen.wheel("#table .virtual-flow");
      Thread.sleep(WHEEL);
    }
    waits.begin("scrolling page by page");
    Screen.focus("#search");
    Screen.press("#search", KeyCode.DOWN);
    for (int i = 0; i < PAGES_DOWN; i++) {
      Screen.press("#table", KeyCode.PAGE_DOWN);
      Thread.sleep(TYPING);
    }
    waits.begin("one book after the other in the details");
    for (int i = 0; i < ROWS; i++) {
      Screen.press("#table", KeyCode.UP);
      Thread.sleep(TYPING);
    }
    Thread.sleep(LOOKING);
  }

  private void palette() throws InterruptedException {
    waits.begin("searching everything");
    Screen.choose("paletteItem");
    write("#paletteField", words.get(0));
    Thread.sleep(LOOKING);
    Screen.press("#paletteField", KeyCode.ESCAPE);
  }

  private void dashboard() throws InterruptedException {
    waits.begin("opening the dashboard");
    Screen.press("#navHome");
    Screen.choose("dashboardItem");
    Screen.await("#dashboardTopTen");
    Thread.sleep(2 * LOOKING);
    waits.begin("the dashboard while loans come in");
    Thread.sleep(10 * LOOKING);
    Screen.closeOthers();
  }

  private static void write(String field, String letters) throws InterruptedException {
    Screen.focus(field);
    for (int i = 0; i < letters.length(); i++) {
      Screen.write(field, letters.charAt(i));
      Thread.sleep(TYPING);
    }
  }
}
