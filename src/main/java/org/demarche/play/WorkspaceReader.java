package org.demarche.play;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.scenario.Moments;

/** Reads what a workspace keeps; whether it fits a story is for others to say. */
final class WorkspaceReader {

  /** What a file said. */
  record Read(Identity identity, Branches branches) {}

  private WorkspaceReader() {}

  /**
   * @throws InvalidInput when the text is no whole workspace
   */
  static Read read(String file, String text) {
    return JsonReader.read(file, text, json -> read(file, json));
  }

  private static Read read(String file, JsonReader json) throws IOException {
    JsonReader.Fields fields =
        json.object(
            "workspace of 'play'",
            Map.of(
                "schemaVersion",
                WorkspaceReader::version,
                "format",
                WorkspaceReader::format,
                "story",
                it -> it.text("the name of a story"),
                "sha256",
                it -> it.text("the SHA-256 of a story"),
                "changed",
                WorkspaceReader::texts,
                "rules",
                it -> it.text("the SHA-256 of rules"),
                "current",
                it -> it.text("the name of a branch"),
                "branches",
                it -> it.list("branches", WorkspaceReader::branch)));
    try {
      return new Read(
          new Identity(
              fields.text("story"),
              fields.text("sha256"),
              fields.list("changed"),
              fields.text("rules")),
          new Branches(fields.list("branches"), fields.text("current")));
    } catch (IllegalArgumentException twice) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          Place.of(file),
          "Two branches have one name, or 'current' is none of them.");
    }
  }

  private static int version(JsonReader json) throws IOException {
    Place place = json.place();
    int version = json.number("the version of a workspace");
    if (version != WorkspaceWriter.VERSION) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          place,
          "schemaVersion: found " + version + ", expected " + WorkspaceWriter.VERSION + ".");
    }
    return version;
  }

  private static String format(JsonReader json) throws IOException {
    Place place = json.place();
    String format = json.text("'demarche-workspace'");
    if (!format.equals("demarche-workspace")) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          place,
          "format: found '" + format + "', expected 'demarche-workspace'.");
    }
    return format;
  }

  private static List<String> texts(JsonReader json) throws IOException {
    return json.list("a list of changes", it -> it.text("a change"));
  }

  private static Branch branch(JsonReader json) throws IOException {
    Place place = json.place();
    JsonReader.Fields fields =
        json.object(
            "branch",
            Map.of(
                "name",
                it -> it.text("a name"),
                "position",
                WorkspaceReader::moment,
                "steps",
                WorkspaceReader::steps,
                "undone",
                WorkspaceReader::steps));
    try {
      return new Branch(
          fields.text("name"),
          (LocalDateTime) fields.of("position"),
          fields.list("steps"),
          fields.list("undone"));
    } catch (IllegalArgumentException wrong) {
      throw new InvalidInput(
          Code.WRONG_WORKSPACE,
          place,
          "Found '"
              + fields.text("name")
              + "', expected a name of lower-case letters, digits and hyphens.");
    }
  }

  private static List<Step> steps(JsonReader json) throws IOException {
    return json.list("a list of steps", WorkspaceReader::step);
  }

  private static Step step(JsonReader json) throws IOException {
    JsonReader.Fields fields =
        json.object(
            "step",
            Map.of(
                "text",
                it -> it.text("a change"),
                "at",
                WorkspaceReader::moment,
                "means",
                WorkspaceReader::texts));
    return new Step(fields.text("text"), (LocalDateTime) fields.of("at"), fields.list("means"));
  }

  private static LocalDateTime moment(JsonReader json) throws IOException {
    Place place = json.place();
    String text = json.text("a moment");
    return Moments.parse(text)
        .orElseThrow(
            () -> new InvalidInput(Code.WRONG_WORKSPACE, place, Moments.complaint(text) + "."));
  }
}
