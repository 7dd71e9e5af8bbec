package org.demarche.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is asked of any fact of a kind, in the sentence of the kind, and the sentence that says that
 * there is no such fact. Of a component of which nothing is asked, as much of the sentence is left
 * out as can be; it says "any" of the rest.
 */
public final class Asked {

  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern ASIDE = Pattern.compile(" \\(([^()]*)\\)");
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final Pattern TAIL = Pattern.compile("[:,;] [^:{}]*\\{([A-Za-z]+)\\}$");

  /** What only says when. */
  private static final Pattern TIME =
      Pattern.compile("( (?:until|by|from|since|of|on|at))? \\{([A-Za-z]+)\\}");

  /** Before a time that says itself how it is compared. */
  private static final Pattern PREPOSITION =
      Pattern.compile(" (?:of|on|at) (?=(?:after|before|on|at) )");

  private static final Pattern TWICE = Pattern.compile("(?i)\\b(\\w+) any (?:\\1|id)\\b");
  private static final Pattern ARTICLE = Pattern.compile("^(?:An?|[Aa]ny) ");
  private static final Pattern ACTOR = Pattern.compile("^no actor (?=\\w+s )");

  /** A verb that takes "not" after it; what follows a colon or stands aside has none. */
  private static final Pattern VERB =
      Pattern.compile("^([^:(]*? (?:is|are|may|can|(?:has|have)(?= \\w+(?:ed|en|ft)\\b)))(?= )");

  /** A verb that says what one thing does: the first word after it, but for "has". */
  private static final Pattern THIRD_PERSON =
      Pattern.compile("^((?:[A-Z][a-z]+ )?\\{[A-Za-z]+\\}) (?!has )(\\w+?)(?:(?<=sh|ch)es|s)(?= )");

  private static final Pattern HAS = Pattern.compile("^(\\{[A-Za-z]+\\} has) an?(?= )");

  /** What is said of several, or of one thing that has no name of its own, and its verb. */
  private static final Pattern PLURAL =
      verb("Hostilities|Forces|Police|The guards|(?:The t|T)alks", "");

  private static final Pattern SINGULAR = verb("The", "s");

  private static final String UNSAID = "nothing says that ";

  /** What speaks of none, or of some, and its contrary. */
  private static final Map<String, String> QUANTITIES =
      Map.of("Nothing ", "something ", "Something ", "nothing ", "Risk ", "no risk ");

  private final FactKind kind;
  private final Map<Component, String> asked;

  /**
   * @param asked what is asked of components, such as {@code Russia} or {@code after 24 Jan 20:00}
   */
  public Asked(FactKind kind, Map<Component, String> asked) {
    this.kind = kind;
    this.asked = Map.copyOf(asked);
  }

  /** Such as {@code A term of ceasefire gov-sdf ends after 24 Jan 20:00}. */
  public String sentence() {
    return Sentence.capitalised(rejoined(filled(template())));
  }

  /** Such as {@code no term of ceasefire gov-sdf ends after 24 Jan 20:00}. */
  public String absence() {
    String template = template();
    String filled = filled(template);
    boolean noun = Character.isLowerCase(template.charAt(0)) && !template.startsWith("the ");
    if (noun || ARTICLE.matcher(filled).find()) {
      String none = "no " + (noun ? filled : ARTICLE.matcher(filled).replaceFirst(""));
      return rejoined(ACTOR.matcher(none).replaceFirst("nobody "));
    }
    boolean named = template.startsWith("{");
    Optional<String> denied = denied(template);
    return rejoined(
        denied.map(it -> begun(filled(it), named)).orElseGet(() -> UNSAID + begun(filled, named)));
  }

  private static Pattern verb(String subjects, String ending) {
    String word = "(?!of|in|at|to|by|from|between|under|no)([a-z]+?)";
    return Pattern.compile("^((?:" + subjects + ")(?: [^:,]*?)?\\}) " + word + ending + "(?= |$)");
  }

  /** With "not" where English has it; nothing where that is not known. */
  private static Optional<String> denied(String template) {
    for (Map.Entry<String, String> quantity : QUANTITIES.entrySet()) {
      if (template.startsWith(quantity.getKey())) {
        return Optional.of(quantity.getValue() + template.substring(quantity.getKey().length()));
      }
    }
    return template.startsWith("No ")
        ? Optional.empty()
        : replaced(VERB, "$1 not", template)
            .or(() -> replaced(HAS, "$1 no", template))
            .or(() -> replaced(PLURAL, "$1 do not $2", template))
            .or(() -> replaced(SINGULAR, "$1 does not $2", template))
            .or(() -> replaced(THIRD_PERSON, "$1 does not $2", template));
  }

  private static Optional<String> replaced(Pattern verb, String denied, String template) {
    Matcher found = verb.matcher(template);
    return found.find() ? Optional.of(found.replaceFirst(denied)) : Optional.empty();
  }

  /** Of which something is asked that the sentence of the kind does not say. */
  public List<Component> unsaid() {
    String template = template();
    return kind.components().stream()
        .filter(asked::containsKey)
        .filter(it -> !template.contains("{" + it.name() + "}"))
        .toList();
  }

  /** In the middle of a sentence, a word that is no name begins with a small letter. */
  private static String begun(String filled, boolean named) {
    return named && !filled.startsWith("Any ")
        ? filled
        : filled.substring(0, 1).toLowerCase(Locale.ROOT) + filled.substring(1);
  }

  /** The sentence of the kind without what says nothing of what is asked. */
  private String template() {
    String kept =
        OPTIONAL.matcher(kind.sentence()).replaceAll(it -> kept(it.group(1), it.group(1)));
    kept = ASIDE.matcher(kept).replaceAll(it -> aside(it.group(1)));
    kept = TAIL.matcher(kept).replaceAll(it -> kept(it.group(), it.group()));
    return TIME.matcher(kept).replaceAll(it -> quoted(isUnaskedTime(it) ? "" : it.group()));
  }

  private boolean isUnaskedTime(MatchResult slot) {
    Component component = component(slot.group(2));
    return slot.group(1) != null && isTime(component) && !asked.containsKey(component);
  }

  private String kept(String part, String slots) {
    boolean all =
        SLOT.matcher(slots).results().allMatch(it -> asked.containsKey(component(it.group(1))));
    return quoted(all ? part : "");
  }

  /** Of what stands aside, the items of which something is asked. */
  private String aside(String items) {
    String kept =
        List.of(items.split(", ")).stream()
            .filter(
                item ->
                    SLOT.matcher(item)
                        .results()
                        .anyMatch(it -> asked.containsKey(component(it.group(1)))))
            .collect(Collectors.joining(", "));
    return quoted(kept.isEmpty() ? "" : " (" + kept + ")");
  }

  private String filled(String template) {
    String filled = SLOT.matcher(template).replaceAll(it -> quoted(value(component(it.group(1)))));
    return TWICE
        .matcher(filled)
        .replaceAll(it -> quoted("any " + it.group(1).toLowerCase(Locale.ROOT)));
  }

  private String value(Component component) {
    return Optional.ofNullable(asked.get(component))
        .orElseGet(() -> "any " + noun(component) + (isOfSeveral(component) ? "s" : ""));
  }

  private static boolean isOfSeveral(Component component) {
    return component.type() == ComponentType.NAMES && component.reference().isPresent();
  }

  /** What a component is about: the kind that it names, a time, or what it is called. */
  public static String noun(Component component) {
    String key =
        component
            .reference()
            .map(it -> Vocabulary.of(it).key())
            .orElse(isTime(component) ? "time" : component.key());
    return key.equals("where") ? "place" : key.replace('-', ' ');
  }

  private static boolean isTime(Component component) {
    return List.of(ComponentType.MOMENT, ComponentType.DAY).contains(component.type());
  }

  private static String rejoined(String text) {
    return PREPOSITION
        .matcher(text)
        .replaceAll(" ")
        .replaceAll("(?<=s|end|to be|occur) any time", " at any time")
        .strip();
  }

  private Component component(String name) {
    return kind.component(name).orElseThrow();
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
