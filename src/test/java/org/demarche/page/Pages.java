package org.demarche.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.cli.Main;

/** Pages as the commands write them. */
final class Pages {

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  /** Compares the founding case with three what-ifs of it. */
  static final String[] FOUR_RUNS = {
    "compare", "syria-2026", "no-extension", "no-agreement", "forced-withdrawal"
  };

  private static final Map<List<String>, String> WRITTEN = new ConcurrentHashMap<>();

  private Pages() {}

  /** The page that a command writes; of a shipped story once, as it is the same each time. */
  static String of(String... command) {
    boolean shipped = Stream.of(command).noneMatch(it -> it.contains("/"));
    return !shipped
        ? anew(command)
        : WRITTEN.computeIfAbsent(List.of(command), it -> anew(command));
  }

  /** The page that a command writes, written now. */
  static String anew(String... command) {
    String[] arguments =
        Stream.concat(Stream.of(command), Stream.of("--format", "html")).toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    if (code != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + code + "\n" + err);
    }
    return out.toString();
  }

  /** The same in a file of a folder, named by the command. */
  static Path written(Path folder, String... command) throws IOException {
    Path page = folder.resolve(String.join("-", command).replace('/', '-') + ".html");
    return Files.writeString(page, of(command));
  }

  /** What a page holds. */
  static JsonNode data(String page) throws IOException {
    Matcher data = DATA.matcher(page);
    if (!data.find()) {
      throw new AssertionError("a page without data");
    }
    return new ObjectMapper().readTree(data.group(1));
  }

  /** A story in which everything that takes a text has markup in it. */
  static Path hostile(Path folder) {
    String text = "</script><script>alert(1)</script><img src=x onerror=alert(2)>&amp;'";
    List<String> lines =
        List.of(
            "name: \"<script>alert(1)</script>\"",
            "about: \"" + text + "\"",
            "starts: 2030-01-01",
            "days: 5",
            "zone: Europe/Paris",
            "facts:",
            "  - actor: {id: north, name: \"<b>North</b>" + text + "\", type: state}",
            "  - actor: {id: south, name: South, type: state}",
            "events:",
            "  2030-01-02:",
            "    - ceasefire: {id: river, between: [north, south], starts: 2030-01-02, term: 2"
                + " days, source: \""
                + text
                + "\", confidence: A}",
            "  2030-01-03:",
            "    - statement: {id: words, text: \"" + text + "\", source: \"" + text + "\"}",
            "expect:",
            "  - {never: {ceasefire-collapsed: {ceasefire: river}}}");
    try {
      return Files.writeString(folder.resolve("scenario.yaml"), String.join("\n", lines) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
