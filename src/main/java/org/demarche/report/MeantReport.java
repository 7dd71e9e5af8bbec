package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Question;
import org.demarche.analysis.Spell;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.scenario.Written;

/**
 * The facts that a question may mean, where it fits several, each with the words that mean it
 * alone.
 */
public final class MeantReport {

  private static final int MOST = 40;

  private MeantReport() {}

  /**
   * The list.
   *
   * @param command the command and the story, such as {@code why syria-2026}
   */
  public static String of(History history, List<Question.Meant> meant, String command) {
    Sentence sentences = history.sentences();
    List<String> lines = new ArrayList<>();
    lines.add(
        meant.size() == 1 ? "It did come about; ask why:" : meant.size() + " facts fit; ask why:");
    for (Question.Meant each : meant.stream().limit(MOST).toList()) {
      Spell spell = each.spell();
      String when = spell.from().map(sentences::moment).orElse("from the start");
      lines.add("  " + Style.wrapped(sentences.of(spell.fact()) + " (" + when + ")", 4));
      lines.add("    demarche " + command + " " + words(each, meant));
    }
    if (meant.size() > MOST) {
      lines.add("  and " + (meant.size() - MOST) + " more");
    }
    return String.join("\n", lines) + "\n";
  }

  /** As few components as tell it from the others, and the date where they do not. */
  private static String words(Question.Meant one, List<Question.Meant> all) {
    Fact fact = one.spell().fact();
    FactKind kind = Vocabulary.of(fact);
    List<Fact> left = new ArrayList<>(all.stream().map(it -> it.spell().fact()).toList());
    StringBuilder words = new StringBuilder(kind.key());
    for (Component component : kind.components()) {
      boolean tells = left.stream().anyMatch(it -> !component.of(it).equals(component.of(fact)));
      if (tells && !component.isMoment()) {
        words.append(' ').append(Shell.quoted(Written.pair(component, component.of(fact))));
        left.removeIf(it -> !component.of(it).equals(component.of(fact)));
      }
    }
    boolean dated = left.size() > 1 || kind.show().isMeasure();
    return dated ? words + " --on " + Words.moment(one.at()) : words.toString();
  }
}
