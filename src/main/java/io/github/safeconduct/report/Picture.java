package io.github.safeconduct.report;

import io.github.safeconduct.CitedConclusion;
import io.github.safeconduct.Decision;
import io.github.safeconduct.FactUsed;
import io.github.safeconduct.Flow;
import io.github.safeconduct.law.Area;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The operation as a picture: the people, their data, who is responsible and who receives, one under the other, and between them what each
 * norm says. Narrow, so that it can be read on a phone; signs and words carry the meaning, colours only help.
 */
final class Picture {

    private static final int WIDTH = 360;
    private static final int BOX = 52;
    private static final int LINE = 20;
    private static final int MOST = 5;
    private static final int LONGEST = 40;

    private enum Node {
        PEOPLE("picture.people"), DATA("picture.data"), CONTROLLER("picture.controller"), RECIPIENT("picture.recipient");

        private final String title;

        Node(String title) {
            this.title = title;
        }
    }

    private final Markup markup;
    private final Decision decision;
    private final Words words;
    private final Map<Node, List<CitedConclusion>> norms = new EnumMap<>(Node.class);

    Picture(Markup markup, Decision decision, Words words) {
        this.markup = markup;
        this.decision = decision;
        this.words = words;
        for (Node node : Node.values()) {
            norms.put(node, new ArrayList<>());
        }
        List<CitedConclusion> shown = new ArrayList<>(decision.blocking());
        shown.addAll(decision.eitherWay());
        shown.addAll(decision.duties());
        shown.addAll(decision.conditions());
        decision.conclusions().stream().filter(one -> one.weight().isPermitted() && Sign.FOR.fits(one)).forEach(shown::add);
        Summary.oneANorm(shown).forEach(one -> place(one).add(one));
    }

    /** What a norm says, as a sign and a word; colours repeat it. */
    private enum Sign {
        AGAINST("\u2715", "#8f1d14"), DUTY("!", "#5b3a00"), CONDITION("+", "#5b3a00"), FOR("\u2713", "#14532d");

        private final String mark;
        private final String colour;

        Sign(String mark, String colour) {
            this.mark = mark;
            this.colour = colour;
        }

        static Sign of(CitedConclusion one) {
            return one.duty() ? DUTY : one.weight().isBlocked() ? AGAINST : FOR.fits(one) ? FOR : CONDITION;
        }

        boolean fits(CitedConclusion one) {
            return this == FOR && one.liftedBy().isEmpty() && one.certainty() == io.github.safeconduct.Certainty.CERTAIN && !one.duty()
                    && switch (one.kind()) {
                        case PERMISSION, BASIS -> true;
                        default -> false;
                    };
        }
    }

    /** The edge a norm speaks about: that to the recipient, where it turns on one; otherwise that of the people or of the data. */
    private List<CitedConclusion> place(CitedConclusion one) {
        Set<String> facts = new LinkedHashSet<>();
        one.facts().forEach(fact -> facts.add(fact.fact()));
        boolean transfer = facts.contains("Recipient") || facts.contains("Agreement")
                || Area.ofNorm(one.norm()).filter(area -> area == Area.ONWARD_TRANSFER).isPresent();
        Node node = transfer
                ? Node.RECIPIENT
                : facts.contains("DataSubject") || facts.contains("Consent") || facts.contains("Information") || facts.contains("Request")
                        ? Node.PEOPLE
                        : facts.contains("PersonalData") || facts.contains("Safeguards") || facts.contains("Retention")
                                ? Node.DATA
                                : Node.CONTROLLER;
        return java.util.Objects.requireNonNull(norms.get(node));
    }

    void write() {
        Map<Node, String> nodes = new LinkedHashMap<>();
        nodes.put(Node.PEOPLE, said(Flow::dataSubjects, Set.of("dataSubjectCategory")));
        nodes.put(Node.DATA, said(Flow::personalData, Set.of("dataCategory")));
        String controller = said(flow -> List.of(), Set.of("controllerBody"));
        nodes.put(Node.CONTROLLER,
                controller.isEmpty()
                        ? words.say("picture.under", words.list(decision.rulebooks().stream().map(book -> book.name()).toList()))
                        : controller);
        boolean passedOn = !said(Flow::recipients, Set.of("recipientType", "recipientBody")).isEmpty()
                || !java.util.Objects.requireNonNull(norms.get(Node.RECIPIENT)).isEmpty();
        if (passedOn) {
            nodes.put(Node.RECIPIENT, said(Flow::recipients, Set.of("recipientType", "recipientBody")));
        }
        int height = 8;
        for (Node node : nodes.keySet()) {
            height += BOX + (hasEdge(node, nodes) ? edge(node) : 0);
        }
        markup.element("svg", () -> draw(nodes), "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + WIDTH + " " + (height + 8),
                "role", "img", "aria-labelledby", "pt pd", "class", "picture");
    }

    /** Below the last box, and between who is responsible and the recipient, there is room only for what is said there. */
    private boolean hasEdge(Node node, Map<Node, String> nodes) {
        return (node != Node.CONTROLLER && nodes.containsKey(node)) || !java.util.Objects.requireNonNull(norms.get(node)).isEmpty();
    }

    private int edge(Node node) {
        int lines = Math.min(MOST + 1, java.util.Objects.requireNonNull(norms.get(node)).size());
        return Math.max(1, lines) * LINE + 16;
    }

    private void draw(Map<Node, String> nodes) {
        markup.element("title", words.say(nodes.containsKey(Node.RECIPIENT) ? "picture.told.recipient" : "picture.told"), "id", "pt");
        StringBuilder told = new StringBuilder();
        norms.forEach((node, here) -> here
                .forEach(one -> told.append(words.say("picture.told.norm", words.say(node.title), label(one))).append(' ')));
        markup.element("desc", () -> markup.plain(told.toString()), "id", "pd");
        int y = 8;
        for (Map.Entry<Node, String> node : nodes.entrySet()) {
            boolean before = node.getKey() == Node.RECIPIENT;
            if (before) {
                y = norms(node.getKey(), y, true);
            }
            box(words.say(node.getKey().title), node.getValue(), y);
            y += BOX;
            if (!before && hasEdge(node.getKey(), nodes)) {
                y = norms(node.getKey(), y, node.getKey() != Node.CONTROLLER);
            }
        }
    }

    private int norms(Node node, int from, boolean arrow) {
        List<CitedConclusion> here = java.util.Objects.requireNonNull(norms.get(node));
        int to = from + edge(node);
        if (arrow) {
            markup.empty("line", "x1", x(24), "y1", "" + from, "x2", x(24), "y2", "" + (to - 6), "stroke", "#444", "stroke-width", "2");
            markup.empty("path", "d", "M" + x(18) + " " + (to - 10) + " L" + x(24) + " " + to + " L" + x(30) + " " + (to - 10) + " Z",
                    "fill", "#444");
        }
        int y = from + LINE;
        for (CitedConclusion one : here.subList(0, Math.min(MOST, here.size()))) {
            Sign sign = Sign.of(one);
            markup.element("text", () -> {
                markup.element("title", () -> markup.plain(label(one)));
                markup.spans(sign.mark + " " + shortened(label(one)));
            }, "x", x(40), "y", "" + y, "font-size", "13", "fill", sign.colour);
            y += LINE;
        }
        if (here.size() > MOST) {
            markup.element("text", words.say("picture.more", here.size() - MOST), "x", x(40), "y", "" + y, "font-size", "13", "fill",
                    "#333");
        }
        return to;
    }

    private String label(CitedConclusion one) {
        return words.say("picture.norm", words.quoted(one.norm()), words.kind(one));
    }

    private void box(String title, String what, int y) {
        markup.empty("rect", "x", "4", "y", "" + y, "width", "" + (WIDTH - 8), "height", "" + BOX, "rx", "8", "fill", "#f4f4f1", "stroke",
                "#444", "stroke-width", "1.5");
        markup.element("text", title, "x", x(16), "y", "" + (y + (what.isEmpty() ? 32 : 22)), "font-size", "15", "font-weight", "700",
                "fill", "#111");
        if (!what.isEmpty()) {
            markup.element("text", () -> {
                markup.element("title", () -> markup.plain(what));
                markup.spans(shortened(what));
            }, "x", x(16), "y", "" + (y + 41), "font-size", "13", "fill", "#111");
        }
    }

    /** The names in the case, or what the norms read of it. */
    private String said(Function<Flow, List<String>> names, Set<String> terms) {
        Set<String> said = new LinkedHashSet<>();
        decision.flows().forEach(flow -> names.apply(flow).forEach(name -> said.add(words.named(name))));
        for (CitedConclusion one : decision.conclusions()) {
            one.facts().stream().filter(fact -> terms.contains(fact.term()) && !fact.stated().equals("unknown") && !fact.presumed())
                    .map(FactUsed::stated)
                    .forEach(code -> said.add(words.quoted(code.toLowerCase(java.util.Locale.ROOT).replace('_', ' '))));
        }
        return String.join(words.say("between.items"), said);
    }

    /** How far from the side at which reading begins; the direction of texts is that of the page. */
    private String x(int from) {
        return String.valueOf(words.isRightToLeft() ? WIDTH - from : from);
    }

    private static String shortened(String marked) {
        return Marked.shortened(marked, LONGEST);
    }
}
