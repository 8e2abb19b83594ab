package com.legerible.streaming.providers;

import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/** A provider that is asked over HTTP, at an address of its own. */
abstract class WebProvider implements BookProvider {

  static final Answer NO_SUCH_BOOK = new Answer.Unknown("it knows no such book");

  private final String name;
  private final Web web;
  private final HttpUrl address;

  WebProvider(String name, Web web, HttpUrl address) {
    this.name = name;
    this.web = web;
    this.address = address;
  }

  @Override
  public final String name() {
    return name;
  }

  final Reply get(UnaryOperator<HttpUrl.Builder> question) {
    return web.get(question.apply(address.newBuilder()).build());
  }
}
