package org.demarche.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One kind of fact: everything that scenarios, rules and views need to know of its record. */
public final class FactKind {

  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

  private final Class<? extends Fact> type;
  private final Lazy<Kind> kind;
  private final String key;
  private final List<Component> components;
  private final Constructor<?> constructor;
  private final Lazy<List<Component>> identifying;
  private final Lazy<Kind.Show> show;

  FactKind(Class<? extends Fact> type) {
    this.type = type;
    this.kind = new Lazy<>(() -> type.getAnnotation(Kind.class));
    this.key = Words.kebab(type.getSimpleName());
    this.components = Arrays.stream(type.getRecordComponents()).map(Component::new).toList();
    this.constructor = type.getDeclaredConstructors()[0];
    this.identifying = new Lazy<>(() -> components.stream().filter(Component::identifies).toList());
    this.show = new Lazy<>(() -> kind.get().show());
  }

  /** As rules write it, such as {@code CeasefireInForce}. */
  public String name() {
    return type.getSimpleName();
  }

  /** As scenarios write it, such as {@code ceasefire-in-force}. */
  public String key() {
    return key;
  }

  public Class<? extends Fact> type() {
    return type;
  }

  public Topic topic() {
    return kind.get().topic();
  }

  public String about() {
    return kind.get().about();
  }

  public String sentence() {
    return kind.get().sentence();
  }

  /** What stands between the braces of an example; empty for statuses. */
  public String example() {
    return kind.get().example();
  }

  /** The life that it is a state or an ending of; empty if none. */
  public String life() {
    return kind.get().life();
  }

  public Kind.Show show() {
    return show.get();
  }

  /** In declared order. */
  public List<Component> components() {
    return components;
  }

  public Optional<Component> component(String name) {
    return components.stream().filter(component -> component.name().equals(name)).findFirst();
  }

  public Optional<Component> componentByKey(String searched) {
    return components.stream().filter(component -> component.key().equals(searched)).findFirst();
  }

  /** What its record offers to rules beside its components, in alphabetical order. */
  public List<Method> methods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !OF_EVERY_RECORD.contains(method.getName()))
        .filter(method -> component(method.getName()).isEmpty())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  public boolean isGiven() {
    return Given.class.isAssignableFrom(type);
  }

  public boolean isStatus() {
    return Status.class.isAssignableFrom(type);
  }

  public boolean isEvent() {
    return Event.class.isAssignableFrom(type);
  }

  /** Whether facts of this kind hold the numbers that rules use. */
  public boolean isPolicy() {
    return isGiven() && key.endsWith("-policy");
  }

  /** Whether facts of this kind have an id by which others refer to them. */
  public boolean hasId() {
    return !components.isEmpty() && components.get(0).name().equals("id");
  }

  /** Whether some of its components say which fact it is. */
  public boolean isKeyed() {
    return !identifying().isEmpty();
  }

  /** The components that say which fact it is. */
  public List<Component> identifying() {
    return identifying.get();
  }

  /** What the first component of a fact says: its id, or what it is about. */
  public static Object subject(Fact fact) {
    return Vocabulary.of(fact).components().get(0).of(fact);
  }

  /**
   * A fact of this kind.
   *
   * @param values one for each component, in declared order, each of its component's type
   */
  public Fact create(Object... values) {
    try {
      return (Fact) constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A fact could not be made: " + key, impossible);
    }
  }

  /** The same in every process, so that nothing comes out in another order. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
