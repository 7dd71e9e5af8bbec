package org.demarche.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one file: styles, libraries, script and data in a frame, under a policy that lets a browser
 * run these scripts alone and fetch nothing.
 */
final class PageTemplate {

  /** The script's parts, each after those that it uses. */
  private static final List<String> PARTS =
      List.of(
          "base.js",
          "sideways.js",
          "day.js",
          "rows.js",
          "items.js",
          "sight.js",
          "partings.js",
          "timeline.js",
          "graph.js",
          "course.js",
          "causes.js",
          "back.js",
          "levels.js",
          "labels.js",
          "ground.js",
          "heaps.js",
          "map.js",
          "places.js",
          "lists.js",
          "measured.js",
          "standing.js",
          "comparison.js",
          "paper.js",
          "main.js");

  private static final List<String> LIBRARIES =
      List.of("lib/d3/d3.min.js", "lib/dagre/dagre.min.js");

  private PageTemplate() {}

  /**
   * The page.
   *
   * @param title as text, of whatever characters
   * @param data in which no character is markup
   */
  static String filled(String title, String data) {
    String style = resource("causes.css") + resource("page.css").strip() + "\n";
    String paper = resource("print.css");
    List<String> scripts =
        Stream.concat(LIBRARIES.stream().map(PageTemplate::resource), Stream.of(own())).toList();
    String elements =
        scripts.stream().map(it -> "<script>" + it + "</script>").collect(Collectors.joining("\n"));
    return new Filling(resource("page.html"))
        .with("policy", policy(List.of(style, paper), scripts))
        .with("title", escaped(title))
        .with("style", style)
        .with("paper", paper)
        .with("licences", escaped(licences()))
        .with("data", data)
        .with("scripts", elements)
        .text();
  }

  /** All parts in one scope, so that none of their names meets one of a library. */
  private static String own() {
    return PARTS.stream()
        .map(PageTemplate::resource)
        .collect(Collectors.joining("", "(() => {\n\"use strict\";\n", "})();\n"));
  }

  private static String policy(List<String> styles, List<String> scripts) {
    return "default-src 'none'; script-src "
        + hashes(scripts)
        + "; style-src "
        + hashes(styles)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hashes(List<String> texts) {
    return texts.stream().map(PageTemplate::hash).collect(Collectors.joining(" "));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String licences() {
    return "D3 (d3js.org)\n\n"
        + resource("lib/d3/LICENSE").strip()
        + "\n\ndagre\n\n"
        + resource("lib/dagre/LICENSE").strip()
        + "\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A file that the page is made of. */
  static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(PageTemplate.class.getResourceAsStream("/page/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A frame that is filled from its start to its end, so that nothing filled in is filled again.
   */
  private record Filling(String done, String rest) {

    Filling(String frame) {
      this("", frame);
    }

    Filling with(String name, String text) {
      String slot = "{{" + name + "}}";
      int at = rest.indexOf(slot);
      if (at < 0) {
        throw new IllegalStateException("The page's frame has no place for " + name);
      }
      return new Filling(done + rest.substring(0, at) + text, rest.substring(at + slot.length()));
    }

    String text() {
      return done + rest;
    }
  }
}
