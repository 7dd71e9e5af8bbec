package org.demarche.fact;

import java.time.LocalDateTime;
import java.util.SortedSet;

/** Facts that a scenario, or the policy of a rule set, states. No rule concludes one. */
public sealed interface Given extends Fact {

  @Kind(
      topic = Topic.ACTORS,
      about = "A state, an armed group, an organisation or a mediator that takes part.",
      sentence = "{name} takes part ({type})",
      example = "id: syria, name: Syria, type: state",
      show = Kind.Show.DETAIL)
  record Actor(
      String id,
      @About("how reports call it; its id when left out") @Default("") String name,
      ActorType type)
      implements Given {
    public Actor {
      name = name.isEmpty() ? id : name;
    }
  }

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire as its parties agreed or declared it.",
      sentence = "Ceasefire {id} between {between} is agreed from {starts} ({form}, term {term})",
      example = "id: river-truce, between: [north, south], starts: 2030-05-01T20:00, term: 4 days")
  record Ceasefire(
      String id,
      @Ref(Actor.class) SortedSet<String> between,
      @Default("cessation") CeasefireType type,
      @Default("written") CeasefireForm form,
      @About("who declared a unilateral one") @Ref(Actor.class) @Default("") String by,
      @Default("unspecified") CeasefirePurpose purpose,
      @About("the side whose withdrawal it demands") @Ref(Actor.class) @Default("")
          String demandsWithdrawalOf,
      LocalDateTime starts,
      @About("how long it was agreed to last") Term term,
      @About("third parties that stand behind it") @Ref(Actor.class) @Default("")
          SortedSet<String> guarantors)
      implements Given {

    /** Whether no end was agreed. */
    public boolean open() {
      return term.open();
    }

    /** The end of its first term; {@link Term#OPEN_END} when it is open. */
    public LocalDateTime ends() {
      return term.endFrom(starts);
    }

    /** Whether the actor is a party to it. */
    public boolean involves(String actor) {
      return between.contains(actor);
    }

    /** Whether anybody stands behind it. */
    public boolean guaranteed() {
      return !guarantors.isEmpty();
    }

    /** Whether the actor stands behind it. */
    public boolean guaranteedBy(String actor) {
      return guarantors.contains(actor);
    }
  }

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "Somebody watches a ceasefire and, where it adjudicates, rules on claims.",
      sentence = "Ceasefire {ceasefire} is monitored ({type}, adjudicates: {adjudicates})",
      example = "ceasefire: river-truce, type: third-party, adjudicates: true")
  record Monitoring(
      @Ref(Ceasefire.class) String ceasefire,
      MonitoringType type,
      @About("whether it settles claims as verified or refuted") @Default("false")
          boolean adjudicates)
      implements Given {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "A channel of talks between parties, with its mediator.",
      sentence =
          "Talks between {between} are mediated by {mediator}[ ({level})][, to be concluded by"
              + " {deadline}]",
      example = "between: [north, south], mediator: envoy",
      show = Kind.Show.DETAIL)
  record Negotiation(
      @Ref(Actor.class) SortedSet<String> between,
      @Ref(Actor.class) String mediator,
      @About("who sits at the table") @Default("unspecified") NegotiationLevel level,
      @About("by when they are to agree") @Default("open") LocalDateTime deadline)
      implements Given {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A third party's unfinished need that rests on a ceasefire; an event ends it.",
      sentence = "Ceasefire {ceasefire} is needed by {holder}: {need}",
      example = "id: convoy, holder: envoy, ceasefire: river-truce, need: a convoy on its way",
      show = Kind.Show.DETAIL)
  record Stake(
      String id,
      @Ref(Actor.class) String holder,
      @Ref(Ceasefire.class) String ceasefire,
      @About("what is unfinished, in words") String need)
      implements Given {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A side is resolved to hold its ground where a ceasefire applies.",
      sentence = "Ground is held with resolve by {actor} under ceasefire {ceasefire}",
      example = "actor: south, ceasefire: river-truce",
      show = Kind.Show.DETAIL)
  record LocalResolve(@Ref(Actor.class) String actor, @Ref(Ceasefire.class) String ceasefire)
      implements Given {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "The numbers that the ceasefire rules use.",
      sentence = "The ceasefire policy is set",
      example = "grace-hours: 48",
      show = Kind.Show.DETAIL)
  record CeasefirePolicy(
      @About("how long after its term a ceasefire may still be renewed")
          @Unit("hours")
          @Range(min = 0, max = 8760)
          int graceHours,
      @About("how long before the end of a term its extension is to be expected")
          @Unit("hours")
          @Range(min = 1, max = 8760)
          int extensionWindowHours,
      @About("how long a side counts as advancing") @Unit("days") @Range(min = 1, max = 365)
          int advanceDays,
      @About("how long a verified offensive may go on before it collapses a ceasefire")
          @Unit("hours")
          @Range(min = 1, max = 8760)
          int offensiveStopHours,
      @About("mean time from a failed ceasefire to the offensive that followed it")
          @Unit("days")
          @Range(min = 1, max = 365)
          int meanDaysToOffensive)
      implements Given {}

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "The numbers that the violation rules use.",
      sentence = "The violation policy is set",
      example = "base-capacity: 60",
      show = Kind.Show.DETAIL)
  record ViolationPolicy(
      @About("the days, today among them, over which violations are added up")
          @Unit("days")
          @Range(min = 1, max = 365)
          int windowDays,
      @About("the load that any ceasefire absorbs before it is strained")
          @Unit("points")
          @Range(min = 1, max = 100_000)
          int baseCapacity,
      @About("what a preliminary ceasefire absorbs beyond that")
          @Unit("points")
          @Range(min = 0, max = 100_000)
          int preliminaryBonus,
      @About("what a definitive ceasefire absorbs beyond that")
          @Unit("points")
          @Range(min = 0, max = 100_000)
          int definitiveBonus,
      @About("what monitoring adds") @Unit("points") @Range(min = 0, max = 100_000)
          int monitoringBonus,
      @About("what each credible guarantor adds") @Unit("points") @Range(min = 0, max = 100_000)
          int guarantorBonus,
      @About("what is taken off while only one party orders a halt")
          @Unit("points")
          @Range(min = 0, max = 100_000)
          int unilateralPenalty,
      @About("how long adjudicating monitors may take over a claim")
          @Unit("days")
          @Range(min = 1, max = 365)
          int adjudicationDays,
      @About("the unsettled claims within the window that make retaliation to be expected")
          @Unit("claims")
          @Range(min = 1, max = 100_000)
          int retaliationClaims)
      implements Given {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "The numbers that the negotiation rules use.",
      sentence = "The negotiation policy is set",
      example = "stalled-days: 7",
      show = Kind.Show.DETAIL)
  record NegotiationPolicy(
      @About("talks are stalled after this long without a meeting")
          @Unit("days")
          @Range(min = 1, max = 365)
          int stalledDays)
      implements Given {}

  @Kind(
      topic = Topic.ACTORS,
      about = "What one actor is to another.",
      sentence = "{of} is {type} of {to}",
      example = "of: envoy, to: south, type: patron",
      show = Kind.Show.DETAIL)
  record Tie(@Ref(Actor.class) String of, @Ref(Actor.class) String to, TieType type)
      implements Given {}

  @Kind(
      topic = Topic.ACTORS,
      about = "Where the forces of two or more actors face each other.",
      sentence = "Forces of {between} face each other at {where}",
      example = "id: valley, between: [north, south], where: the valley, mixed: 3",
      show = Kind.Show.DETAIL)
  record Front(
      String id,
      @Ref(Actor.class) SortedSet<String> between,
      String where,
      @About("how intermingled the sides are, 1 to 5 (judgement)")
          @Range(min = 1, max = 5, unknown = true)
          @Default("unknown")
          int mixed)
      implements Given {
    /** Whether the actor is one of its sides. */
    public boolean involves(String actor) {
      return between.contains(actor);
    }
  }

  @Kind(
      topic = Topic.ACTORS,
      about = "An area with an arrangement of its own, such as an area of separation.",
      sentence = "{name} is a zone[ under {arrangement}]",
      example = "id: strip, name: the strip, arrangement: the accord of 2020, lat: 33.1, lon: 35.8",
      show = Kind.Show.DETAIL)
  record Zone(
      String id,
      @About("how reports call it; its id when left out") @Default("") String name,
      @About("what it was set up by") @Default("") String arrangement,
      @Unit("degrees north") @Range(min = -90, max = 90) @Default("unknown") Degrees lat,
      @Unit("degrees east") @Default("unknown") Degrees lon,
      @About("whether it is only about there, beyond the rounding") @Default("false")
          boolean approximate)
      implements Given {
    public Zone {
      name = name.isEmpty() ? id : name;
    }
  }

  @Kind(
      topic = Topic.ACTORS,
      about = "A body of forces. It is free for another task unless it is bound to a base.",
      sentence = "{actor} has {personnel} {type}[ at {at}]",
      example = "id: patrol, actor: envoy, type: military-police, personnel: 300",
      show = Kind.Show.DETAIL)
  record Force(
      String id,
      @Ref(Actor.class) String actor,
      ForceType type,
      @Unit("people") @Range(min = 1, max = 10000000) int personnel,
      @About("the base that it is bound to; free when left out") @Ref(Base.class) @Default("")
          String at,
      @About("since when; the date that it stands under, or the start") LocalDateTime since)
      implements Given {}

  @Kind(
      topic = Topic.BASES,
      about = "A site that one actor lets another use, with what matters if it is left.",
      sentence = "{user} uses {name} in {host} ({type}[, legal basis {legalBasis}])",
      example =
          "id: harbour, name: the harbour, host: south, user: envoy, type: naval, legal-basis:"
              + " lease, useful-to: south, lat: 34.9, lon: 35.9",
      show = Kind.Show.DETAIL)
  record Base(
      String id,
      @About("how reports call it; its id when left out") @Default("") String name,
      @About("on whose territory it lies") @Ref(Actor.class) String host,
      @About("who uses it") @Ref(Actor.class) String user,
      BaseType type,
      @About("by what right it is used") @Default("unspecified") LegalBasis legalBasis,
      @About("who holds the ground around it; the host when left out")
          @Ref(Actor.class)
          @Default("")
          String heldBy,
      @About("to whom it would be of use if it were left") @Ref(Actor.class) @Default("")
          SortedSet<String> usefulTo,
      @About("the front that it lies at") @Ref(Front.class) @Default("") String front,
      @Unit("degrees north") @Range(min = -90, max = 90) @Default("unknown") Degrees lat,
      @Unit("degrees east") @Default("unknown") Degrees lon,
      @About("whether it is only about there, beyond the rounding") @Default("false")
          boolean approximate)
      implements Given {
    public Base {
      name = name.isEmpty() ? id : name;
      heldBy = heldBy.isEmpty() ? host : heldBy;
    }

    /** Whether it would be of use to the actor if it were left. */
    public boolean usefulFor(String actor) {
      return usefulTo.contains(actor);
    }

    /** Whether its host also holds the ground around it. */
    public boolean heldByHost() {
      return heldBy.equals(host);
    }
  }

  @Kind(
      topic = Topic.BASES,
      about = "What the host wants at least for the use of a base: its reservation price.",
      sentence = "The host of {base} wants at least {reservation} points",
      example = "base: harbour, reservation: 10",
      show = Kind.Show.DETAIL)
  record BaseTerms(
      @Ref(Base.class) String base,
      @About("on the scale on which offers are weighed (judgement)")
          @Unit("points")
          @Range(min = 1, max = 100000)
          int reservation)
      implements Given {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "An agreement that was made before, and by when it is to be carried out.",
      sentence = "Agreement {id} between {between} ({type}) is to be carried out by {deadline}",
      example = "id: framework, between: [north, south], points: 8, deadline: 2030-05-20",
      show = Kind.Show.DETAIL)
  record Agreement(
      String id,
      @Ref(Actor.class) SortedSet<String> between,
      @Default("framework") AgreementType type,
      @About("how many points it has")
          @Unit("points")
          @Range(min = 1, max = 1000, unknown = true)
          @Default("unknown")
          int points,
      @About("by when it is to be carried out") @Default("open") LocalDateTime deadline)
      implements Given {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "A post, right or other thing that one side was promised.",
      sentence = "{by} promises {to}: {what}[, by {deadline}]",
      example = "id: posts, by: north, to: south, what: the post of governor, deadline: 2030-05-20",
      show = Kind.Show.DETAIL)
  record Promise(
      String id,
      @Ref(Actor.class) String by,
      @About("the weaker side") @Ref(Actor.class) String to,
      String what,
      @About("by when") @Default("open") LocalDateTime deadline)
      implements Given {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A force that somebody proposes to put between two others.",
      sentence = "{name} of {guarantor} in {zone} is proposed ({mandate}, {personnel} {force})",
      example =
          "id: line, zone: strip, host: south, guarantor: envoy, adjacent: north, personnel: 300,"
              + " mandate: interpose, hub: harbour",
      show = Kind.Show.DETAIL)
  record BufferProposal(
      String id,
      @About("how reports call it; its id when left out") @Default("") String name,
      @Ref(Zone.class) String zone,
      @About("on whose territory") @Ref(Actor.class) String host,
      @About("who would send the force") @Ref(Actor.class) String guarantor,
      @About("the power on the other side") @Ref(Actor.class) String adjacent,
      @About("how many are needed") @Unit("people") @Range(min = 1, max = 1000000) int personnel,
      @About("what they are to be") @Default("military-police") ForceType force,
      @Default("observe") Mandate mandate,
      @About("the base of the guarantor that it is to be supplied from")
          @Ref(Base.class)
          @Default("")
          String hub)
      implements Given {
    public BufferProposal {
      name = name.isEmpty() ? id : name;
    }
  }

  @Kind(
      topic = Topic.RELATIONS,
      about = "How far one actor trusts another at the start.",
      sentence = "Trust of {from} in {to} is {trust} points at the start (judgement)",
      example = "from: north, to: south, trust: -40",
      show = Kind.Show.DETAIL)
  record Relation(
      @Key @Ref(Actor.class) String from,
      @Key @Ref(Actor.class) String to,
      @About("from deep enmity to full trust") @Unit("points") @Range(min = -100, max = 100)
          int trust)
      implements Given {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "A standing grievance of one actor against another, until it leaves the agenda.",
      sentence = "A grievance of {to} against {by} stands: {what}",
      example = "id: exile, by: envoy, to: south, what: shelter of a deposed leader",
      show = Kind.Show.DETAIL)
  record Irritant(
      String id,
      @About("who gives cause for it") @Ref(Actor.class) String by,
      @About("whose grievance it is") @Ref(Actor.class) String to,
      String what)
      implements Given {
    /** What a change of trust is put down to. */
    public String cause() {
      return "the grievance " + id;
    }
  }

  @Kind(
      topic = Topic.SPILLOVER,
      about = "Aircraft on their way to strike one actor would pass over another.",
      sentence = "The way to {to} leads through the airspace of {state}",
      example = "state: south, to: north",
      show = Kind.Show.DETAIL)
  record Transit(@Ref(Actor.class) String state, @Ref(Actor.class) String to) implements Given {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "A prison or camp whose detainees somebody has to guard.",
      sentence = "{heldBy} guards {name}",
      example = "id: camp, name: the camp, held-by: south",
      show = Kind.Show.DETAIL)
  record Prison(
      String id,
      @About("how reports call it; its id when left out") @Default("") String name,
      @Ref(Actor.class) String heldBy)
      implements Given {
    public Prison {
      name = name.isEmpty() ? id : name;
    }
  }

  @Kind(
      topic = Topic.BASES,
      about = "The numbers that the base rules use.",
      sentence = "The base policy is set",
      example = "takeover-days: 14",
      show = Kind.Show.DETAIL)
  record BasePolicy(
      @About("a withdrawal counts as irreversible if a return would take this long")
          @Unit("days")
          @Range(min = 1, max = 365)
          int irreversibleDays,
      @About("how long an invited force takes to take over a vacated site")
          @Unit("days")
          @Range(min = 0, max = 365)
          int takeoverDays)
      implements Given {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "The numbers that the buffer rules use.",
      sentence = "The buffer policy is set",
      example = "min-pressure: 1",
      show = Kind.Show.DETAIL)
  record BufferPolicy(
      @About("incursions within the window that make a demand for a buffer")
          @Unit("incursions")
          @Range(min = 1, max = 10000)
          int minPressure,
      @About("the days, today among them, over which incursions are counted")
          @Unit("days")
          @Range(min = 1, max = 365)
          int pressureDays,
      @About("how long a consented buffer takes to deploy") @Unit("days") @Range(min = 1, max = 365)
          int deploymentDays)
      implements Given {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "The numbers that the signal rules use.",
      sentence = "The signal policy is set",
      example = "reciprocation-days: 30",
      show = Kind.Show.DETAIL)
  record SignalPolicy(
      @About("how long an answer to a concession may take") @Unit("days") @Range(min = 1, max = 365)
          int reciprocationDays,
      @About("how long a threat without the means for it raises tension")
          @Unit("days")
          @Range(min = 1, max = 365)
          int threatDays,
      @About("the days, today among them, over which the highest step of escalation is looked for")
          @Unit("days")
          @Range(min = 1, max = 365)
          int escalationDays)
      implements Given {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "The numbers that the relation rules use.",
      sentence = "The relation policy is set",
      example = "visit-points: 5",
      show = Kind.Show.DETAIL)
  record RelationPolicy(
      @About("what a strong signal of goodwill adds to trust")
          @Unit("points")
          @Range(min = 0, max = 100)
          int goodwillPoints,
      @About("what a weak signal of goodwill adds to trust")
          @Unit("points")
          @Range(min = 0, max = 100)
          int weakGoodwillPoints,
      @About("what a leaders' visit adds to trust") @Unit("points") @Range(min = 0, max = 100)
          int visitPoints,
      @About("how much of that fades each day") @Unit("percent") @Range(min = 0, max = 100)
          int visitFadePercent,
      @About("how long the action that stops the fading may take")
          @Unit("days")
          @Range(min = 1, max = 365)
          int visitActionDays,
      @About("what a pledge adds to trust until it is delivered")
          @Unit("points")
          @Range(min = 0, max = 100)
          int pledgePoints,
      @About("what a delivery adds to trust") @Unit("points") @Range(min = 0, max = 100)
          int deliveryPoints,
      @About("what a standing grievance takes from trust")
          @Unit("points")
          @Range(min = 0, max = 100)
          int irritantPoints,
      @About(
              "what an answer adds to the trust of who made the concession, and what none takes"
                  + " from it")
          @Unit("points")
          @Range(min = 0, max = 100)
          int reciprocationPoints,
      @About("what an agreed step that is carried out in its order adds to trust")
          @Unit("points")
          @Range(min = 0, max = 100)
          int stepPoints,
      @About("what a skipped step takes from trust") @Unit("points") @Range(min = 0, max = 100)
          int skippedStepPoints,
      @About("trust below this is hostile") @Unit("points") @Range(min = -100, max = 100)
          int hostileBelow,
      @About("trust below this, and not hostile, is wary")
          @Unit("points")
          @Range(min = -100, max = 100)
          @Above("hostileBelow")
          int waryBelow,
      @About("trust from this on is cordial")
          @Unit("points")
          @Range(min = -100, max = 100)
          @Above("waryBelow")
          int cordialFrom,
      @About("trust from this on is trusting")
          @Unit("points")
          @Range(min = -100, max = 100)
          @Above("cordialFrom")
          int trustingFrom)
      implements Given {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "The numbers that the humanitarian rules use.",
      sentence = "The humanitarian policy is set",
      example = "blockade-points: 3",
      show = Kind.Show.DETAIL)
  record HumanitarianPolicy(
      @About("what each day of a blockade adds to the violation load")
          @Unit("points")
          @Range(min = 0, max = 1000)
          int blockadePoints,
      @About("the same while a corridor is open and convoys arrive")
          @Unit("points")
          @Range(min = 0, max = 1000)
          int relievedBlockadePoints)
      implements Given {}
}
