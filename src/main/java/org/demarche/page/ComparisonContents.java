package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.analysis.Chain;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.Reasoning;
import org.demarche.analysis.RuleDifference;
import org.demarche.analysis.Spell;
import org.demarche.fact.Fact;
import org.demarche.fact.Words;
import org.demarche.report.ComparedRuns;
import org.demarche.report.InShort;
import org.demarche.report.RulesApart;
import org.demarche.report.StepWords;
import org.demarche.rule.Rule;

/** How one run differs from the first of a page, and how that comes of what was changed. */
final class ComparisonContents {

  private final JsonGenerator json;
  private final SharedTables shared;
  private final Comparison comparison;
  private final String left;
  private final String right;
  private final ComparedRuns words;
  private final StepWords steps;

  ComparisonContents(
      JsonGenerator json, SharedTables shared, Comparison comparison, String left, String right) {
    this.json = json;
    this.shared = shared;
    this.comparison = comparison;
    this.left = left;
    this.right = right;
    this.words = new ComparedRuns(comparison, left, right);
    this.steps = new StepWords(words);
  }

  void write() throws IOException {
    json.writeStringField("run", right);
    PageJson.moment(json, "first", comparison.firstDivergence().filter(ComparisonContents::isDay));
    PageJson.flag(
        json, "fromStart", comparison.firstDivergence().filter(it -> !isDay(it)).isPresent());
    PageJson.strings(json, "inShort", InShort.answer(comparison, words));
    PageJson.strings(json, "playedOn", InShort.playedOn(comparison, words));
    PageJson.objects(json, "differences", comparison.differences(), this::difference);
    json.writeNumberField("given", comparison.given());
    json.writeNumberField("derived", comparison.derived());
    PageJson.objects(json, "otherReasons", comparison.otherReasons(), this::reasoning);
    PageJson.objects(json, "rules", comparison.rules(), this::rule);
    PageJson.objects(
        json,
        "withheld",
        comparison.withheld(),
        it -> {
          json.writeStringField("at", Words.moment(it.at()));
          identity(it.fact());
          json.writeStringField("t", comparison.sentence(it.fact(), true));
          json.writeStringField("premise", words.premise(it));
        });
  }

  private static boolean isDay(LocalDateTime moment) {
    return !moment.equals(LocalDateTime.MIN);
  }

  /** What comes about alike for other reasons; the page holds the reasons of each run. */
  private void reasoning(Reasoning reasoning) throws IOException {
    json.writeStringField("at", Words.moment(reasoning.at()));
    identity(reasoning.fact());
    json.writeStringField("t", comparison.sentence(reasoning.fact(), false));
  }

  private void rule(RuleDifference rule) throws IOException {
    json.writeStringField("t", RulesApart.told(rule, right));
    PageJson.text(json, "left", rule.left().map(Rule::text).orElse(""));
    PageJson.text(json, "right", rule.right().map(Rule::text).orElse(""));
  }

  private void difference(Difference difference) throws IOException {
    PageJson.moment(json, "at", Optional.of(difference.at()).filter(ComparisonContents::isDay));
    json.writeStringField("when", words.when(difference));
    json.writeStringField("how", Words.word(difference.how()).replace('-', ' '));
    PageJson.flag(json, "g", difference.isGiven());
    PageJson.flag(json, "told", difference.isTold());
    PageJson.flag(json, "lasting", isLasting(difference));
    PageJson.flag(json, "life", !difference.subject().kind().life().isEmpty());
    identity(difference.fact());
    json.writeStringField("t", comparison.sentence(difference.fact(), difference.isInRight()));
    json.writeStringField("in", difference.isInRight() ? right : left);
    PageJson.text(json, "times", steps.when(difference));
    PageJson.text(json, "elsewhere", steps.elsewhere(difference));
    PageJson.strings(json, "left", words.told(difference, false));
    PageJson.strings(json, "right", words.told(difference, true));
    if (difference.isGiven()) {
      PageJson.numbers(json, "leftOnly", identities(difference.leftOnly()));
      PageJson.numbers(json, "rightOnly", identities(difference.rightOnly()));
    }
    PageJson.objects(json, "because", difference.because().links(), this::link);
    if (!difference.later().isEmpty()) {
      PageJson.objects(json, "later", difference.later(), this::later);
    }
  }

  /** Where the two part in it again. */
  private void later(Difference.Parting later) throws IOException {
    json.writeStringField("at", Words.moment(later.at()));
    identity(later.fact());
    json.writeStringField("t", comparison.sentence(later.fact(), later.inRight()));
    json.writeStringField("in", later.inRight() ? right : left);
    PageJson.objects(json, "because", later.because().links(), this::link);
  }

  private void identity(Fact fact) throws IOException {
    json.writeNumberField("i", shared.identity(fact));
  }

  private List<Integer> identities(List<Spell> spells) {
    return spells.stream().map(it -> shared.identity(it.fact())).distinct().toList();
  }

  /** Whether the runs still differ in it once all was run. */
  private boolean isLasting(Difference difference) {
    return !lastOf(difference, false).equals(lastOf(difference, true));
  }

  private List<String> lastOf(Difference difference, boolean inRight) {
    return difference.last(inRight).stream().map(it -> comparison.sentence(it, inRight)).toList();
  }

  private void link(Chain.Link link) throws IOException {
    json.writeStringField("rule", link.rule());
    json.writeStringField("role", Words.word(link.role()));
    json.writeStringField("onlyIn", link.inRight() ? right : left);
    PageJson.flag(json, "g", link.given());
    if (link.fact().isPresent()) {
      identity(link.fact().get());
      json.writeStringField("t", comparison.sentence(link.fact().get(), link.inRight()));
    }
    PageJson.text(json, "when", steps.when(link));
    PageJson.text(json, "elsewhere", steps.elsewhere(link));
    PageJson.text(json, "alike", steps.alike(link.alike()).orElse(""));
    PageJson.strings(json, "together", link.together().stream().flatMap(this::beside).toList());
  }

  private Stream<String> beside(Chain.Link link) {
    return link.fact().stream().map(it -> steps.had(link, it).replaceFirst(": - ", ": "));
  }
}
