package org.demarche.rule;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;

/** The lists of words that components of facts are taken from, and their constants in rules. */
final class WordLists {

  private static final Map<String, Class<?>> BY_NAME =
      Vocabulary.kinds().stream()
          .flatMap(kind -> kind.components().stream())
          .map(Component::javaType)
          .filter(Class::isEnum)
          .distinct()
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private WordLists() {}

  /** Whether a list has this name. */
  static boolean has(String name) {
    return BY_NAME.containsKey(name);
  }

  /** The constant at hand, as in {@code ClaimStatus.ALLEGED}. */
  static Expression read(TokenReader reader, Scope scope) {
    Token type = reader.next();
    reader.expect(".", "between " + type.text() + " and one of its words");
    Token word = reader.expect(Token.Type.NAME, "a word of " + type.text());
    Class<?> list = BY_NAME.get(type.text());
    for (Object constant : list.getEnumConstants()) {
      if (constant.toString().equals(word.text())) {
        return new Expression.Literal(constant, list, type.place());
      }
    }
    scope.report(
        Code.RULE_TYPES,
        word.place(),
        "'"
            + word.text()
            + "' is no word of "
            + Typing.shown(list)
            + "."
            + Nearest.hint(
                word.text(),
                java.util.Arrays.stream(list.getEnumConstants()).map(Object::toString).toList()));
    return ExpressionParser.unknown(word);
  }
}
