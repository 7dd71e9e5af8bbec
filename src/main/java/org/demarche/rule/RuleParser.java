package org.demarche.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/**
 * Reads a rule file. What is outside the profile is reported with its place and what to write
 * instead; nothing of a file is ever compiled or run.
 */
public final class RuleParser {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_CONDITIONS = 25;
  private static final String VOCABULARY = "org.demarche.fact";

  private final String topic;
  private final String text;
  private final Problems problems;
  private final TokenReader reader;
  private final List<Rule> rules = new ArrayList<>();

  private RuleParser(String file, String topic, String text, Problems problems) {
    this.topic = topic;
    this.text = text;
    this.problems = problems;
    this.reader = new TokenReader(Lexer.tokens(file, text, problems));
  }

  /**
   * The rules of a file, in written order; those with problems are left out.
   *
   * @param file as messages name it
   * @param topic the folder it stands in
   */
  public static List<Rule> read(String file, String topic, String text, Problems problems) {
    if (text.length() > LONGEST) {
      problems.add(
          Code.TOO_LARGE, Place.of(file), "The file is longer than " + LONGEST + " characters.");
      return List.of();
    }
    RuleParser parser = new RuleParser(file, topic, text, problems);
    parser.file();
    return parser.rules;
  }

  private void file() {
    guarded(this::header);
    while (!reader.atEnd()) {
      guarded(this::rule);
    }
  }

  /** Reads one thing; when it cannot be read, goes on at the next rule. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (SyntaxError error) {
      problems.add(error.code(), error.place(), error.getMessage());
      while (!reader.atEnd()
          && !(reader.at("rule") && reader.peekSecond().type() == Token.Type.STRING)) {
        reader.next();
      }
    }
  }

  private void header() {
    if (reader.accept("package")) {
      qualifiedName();
      reader.accept(";");
    }
    while (reader.at("import")) {
      reader.next();
      Token first = reader.peek();
      String name = qualifiedName();
      reader.accept(";");
      if (!name.equals(VOCABULARY + ".*")) {
        problems.add(
            Code.RULE_OUTSIDE_PROFILE,
            first.place(),
            "Found 'import "
                + name
                + "'; the only import is "
                + VOCABULARY
                + ".*, the vocabulary.");
      }
    }
  }

  private String qualifiedName() {
    if (Refusals.of(reader.peek().text()).isPresent() || reader.at("accumulate")) {
      throw reader.unexpected("the name of a package");
    }
    StringBuilder name = new StringBuilder(reader.expect(Token.Type.NAME, "a name").text());
    while (reader.accept(".")) {
      name.append('.')
          .append(reader.accept("*") ? "*" : reader.expect(Token.Type.NAME, "a name").text());
    }
    return name.toString();
  }

  private void rule() {
    int before = problems.size();
    Token keyword = reader.expect("rule", "to begin a rule");
    Token name = reader.expect(Token.Type.STRING, "the rule's name, a sentence in double quotes");
    String source = annotations(name);
    reader.expect("when", "before the conditions");
    Scope scope = new Scope(problems);
    List<Condition> conditions = new ConditionParser(reader, scope).conditions();
    reader.expect("then", "before the conclusion");
    Conclusion conclusion = conclusion(scope);
    Token end = reader.expect("end", "after the one conclusion of a rule");
    if (name.text().chars().noneMatch(Character::isLetter)) {
      problems.add(
          Code.RULE_SYNTAX,
          name.place(),
          "The rule has no name. Expected a sentence in double quotes.");
    }
    checkSize(name, conditions);
    Rule rule =
        new Rule(
            name.text(),
            topic,
            source,
            name.place(),
            conditions,
            conclusion,
            text.substring(keyword.start(), end.end()));
    ProfileCheck.of(rule, problems);
    if (problems.size() == before) {
      rules.add(rule);
    }
  }

  private void checkSize(Token name, List<Condition> conditions) {
    if (conditions.isEmpty()) {
      problems.add(
          Code.RULE_SYNTAX,
          name.place(),
          "The rule has no condition. Expected at least one pattern.");
    }
    if (conditions.size() > MOST_CONDITIONS) {
      problems.add(
          Code.TOO_LARGE,
          name.place(),
          "The rule has "
              + conditions.size()
              + " conditions; at most "
              + MOST_CONDITIONS
              + " are allowed.");
    }
  }

  private String annotations(Token rule) {
    Optional<String> source = Optional.empty();
    while (reader.accept("@")) {
      Token name = reader.expect(Token.Type.NAME, "source");
      if (!name.text().equals("source")) {
        throw new SyntaxError(
            Code.RULE_OUTSIDE_PROFILE,
            name.place(),
            "Found '@"
                + name.text()
                + "'; the only annotation is @source(\"...\"), which names where the norm is"
                + " from.");
      }
      reader.expect("(", "after @source");
      source = Optional.of(reader.expect(Token.Type.STRING, "the source in double quotes").text());
      reader.expect(")", "after the source");
    }
    if (source.map(String::isBlank).orElse(true)) {
      problems.add(
          Code.RULE_WITHOUT_SOURCE,
          rule.place(),
          "The rule names no source. Expected @source(\"...\") after its name: a publication, a"
              + " case or the word judgement.");
    }
    return source.orElse("");
  }

  private Conclusion conclusion(Scope scope) {
    if (!reader.at("insertLogical")) {
      throw reader.unexpected("insertLogical(new ...), the one conclusion of a rule");
    }
    reader.next();
    reader.expect("(", "after insertLogical");
    reader.expect("new", "before what is concluded");
    Token name = reader.expect(Token.Type.NAME, "a kind of status, or Happens");
    boolean happens = name.text().equals("Happens");
    if (happens) {
      reader.expect("(", "after Happens");
      reader.expect("new", "before the event");
      name = reader.expect(Token.Type.NAME, "a kind of event");
    }
    Conclusion conclusion = fact(name, happens, scope);
    if (happens) {
      reader.expect(")", "to close Happens");
    }
    reader.expect(")", "to close insertLogical");
    reader.expect(";", "after the conclusion");
    return conclusion;
  }

  private Conclusion fact(Token name, boolean happens, Scope scope) {
    List<FactKind> concludable =
        Vocabulary.kinds().stream().filter(k -> happens ? k.isEvent() : k.isStatus()).toList();
    Optional<FactKind> kind =
        concludable.stream().filter(k -> k.name().equals(name.text())).findFirst();
    if (kind.isEmpty()) {
      throw new SyntaxError(
          Code.UNKNOWN_KIND,
          name.place(),
          "'"
              + name.text()
              + "' is no kind of "
              + (happens ? "event" : "status")
              + (Vocabulary.byName(name.text()).isPresent()
                  ? ". A rule concludes a status, or Happens(new ...) of an event; given facts are"
                      + " not concluded."
                  : "."
                      + Nearest.hint(
                          name.text(), concludable.stream().map(FactKind::name).toList())));
    }
    reader.expect("(", "after " + name.text());
    List<Expression> arguments = new ArrayList<>();
    ExpressionParser expressions = new ExpressionParser(reader, scope, Optional.empty());
    while (!reader.at(")")) {
      arguments.add(expressions.expression());
      if (!reader.at(")")) {
        reader.expect(",", "between values, or ')' after them");
      }
    }
    reader.next();
    checkArguments(kind.get(), arguments, name, scope);
    return new Conclusion(kind.get(), arguments, name.place());
  }

  private static void checkArguments(
      FactKind kind, List<Expression> arguments, Token name, Scope scope) {
    List<Component> components = kind.components();
    if (arguments.size() != components.size()) {
      scope.report(
          Code.RULE_TYPES,
          name.place(),
          kind.name()
              + " has "
              + components.size()
              + " components ("
              + String.join(", ", components.stream().map(Component::name).toList())
              + "); found "
              + arguments.size()
              + " values.");
      return;
    }
    for (int i = 0; i < components.size(); i++) {
      Typing.require(
          components.get(i).javaType(),
          arguments.get(i),
          scope,
          "it becomes the component " + components.get(i).name());
    }
  }
}
