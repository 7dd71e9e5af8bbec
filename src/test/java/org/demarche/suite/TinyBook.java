package org.demarche.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;

/** A folder of rules with one rule, on when a base is in use, and some cases of it. */
public final class TinyBook {

  /** The rule, in line 1 of its file. */
  public static final String RULE =
      """
      rule "A base is active until somebody takes it over"
          @source("test")
      when
          Base($base : id, $user : user)
          not SiteTakenOver(base == $base)
      then
          insertLogical(new BaseActive($base, $user));
      end
      """;

  /** Cases that never speak of a takeover. */
  public static final String WEAK =
      """
      - rule: A base is active until somebody takes it over
        cases:
          - name: a base
            at: 2030-05-01
            facts:
              - base: {id: harbour, host: south, user: envoy, type: naval}
            concludes: {base-active: {base: harbour, user: envoy}}
          - {name: no base, at: 2030-05-01, silent: true}
      """;

  /** What is missing in them. */
  public static final String TAKEN =
      """
      - rule: A base is active until somebody takes it over
        cases:
          - name: it is taken over
            at: 2030-05-01
            facts:
              - base: {id: harbour, host: south, user: envoy, type: naval}
            events:
              2030-05-01:
                - site-taken-over: {base: harbour, by: north}
            silent: true
          - name: another is taken over
            at: 2030-05-01
            facts:
              - base: {id: harbour, host: south, user: envoy, type: naval}
            events:
              2030-05-01:
                - site-taken-over: {base: other, by: north}
            concludes: {base-active: {base: harbour, user: envoy}}
      """;

  private TinyBook() {}

  /** Writes the folder anew. */
  public static RuleFiles files(Path folder, String cases, String equivalents) throws IOException {
    Path topic = Files.createDirectories(folder.resolve("bases"));
    Files.writeString(topic.resolve("life.drl"), RULE);
    Files.writeString(topic.resolve("cases.yaml"), cases);
    Files.writeString(topic.resolve("equivalent-mutants.yaml"), equivalents);
    return RuleFiles.in(List.of(folder));
  }

  static RuleBook book(Path folder, String cases) throws IOException {
    return RuleBook.read(files(folder, cases, "[]\n"));
  }
}
