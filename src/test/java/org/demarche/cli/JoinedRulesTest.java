package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule books of several folders, and the shipped one by its reserved word, are used as one. */
class JoinedRulesTest {

  @TempDir Path folder;

  @Test
  void the_word_shipped_names_the_shipped_rules_and_a_folder_so_called_is_named_by_its_path()
      throws Exception {
    Typed.in(folder, "new", "rules", "threats");
    Files.move(folder.resolve("rules"), folder.resolve("shipped"));
    assertTrue(Typed.in(folder, "rules", "--rules", "shipped").out().startsWith("bases ("));
    assertTrue(Typed.in(folder, "rules", "--rules", "./shipped").out().startsWith("threats (1)\n"));
    Ran both = Typed.in(folder, "rules", "--rules", "shipped", "--rules", "./shipped");
    assertTrue(both.out().contains("\nthreats (1)\n"), both.out());
    assertTrue(both.out().startsWith("bases ("), both.out());
    assertEquals(
        Typed.in(folder, "rules", "--rules", "shipped"),
        Typed.in(folder, "rules", "--rules", "shipped", "--rules", "shipped"));
  }

  @Test
  void a_rule_that_two_books_have_is_reported_with_both_places() throws Exception {
    Typed.in(folder, "new", "rules", "threats");
    Path twin = Files.createDirectories(folder.resolve("twin/other"));
    Files.copy(folder.resolve("rules/threats/threats.drl"), twin.resolve("other.drl"));
    Ran ran = Typed.in(folder, "run", "first-truce", "--rules", "rules", "--rules", "twin");
    assertEquals(2, ran.code());
    assertEquals(
        "twin/other/other.drl:7:6: The name 'A threat between the parties to a ceasefire makes"
            + " clashes likely until they talk (threats)' is taken by the rule at"
            + " rules/threats/threats.drl:7:6.\n",
        ran.err());
  }

  @Test
  void numbers_that_two_books_set_are_reported_with_both_places() throws Exception {
    Typed.in(folder, "new", "rules", "mine");
    Files.writeString(
        folder.resolve("rules/mine/policy.yaml"),
        """
        negotiation-policy:
          stalled-days: {value: 5, source: judgement}
        """);
    Ran ran = Typed.in(folder, "run", "first-truce", "--rules", "shipped", "--rules", "rules");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err()
            .matches(
                "rules/mine/policy.yaml:2:17: The negotiation-policy is set a second time, first at"
                    + " shipped/negotiation/policy.yaml:\\d+:\\d+; a rule book sets it once.\n"),
        ran.err());
  }
}
