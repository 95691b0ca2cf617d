package io.github.safeconduct.law;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the id of a norm is built: the body, the area's two letters, a number, as in {@code UNHCR-OT-05}. */
public final class NormId {

    private static final String EXAMPLE = "; an id is body, area and number, for instance UNHCR-OT-05";

    private NormId() {}

    /** Which part of an id is wrong, and how it is put right; empty where it is well built. */
    public static Optional<String> fault(String id) {
        Objects.requireNonNull(id, "the id is null");
        List<String> parts = Arrays.asList(id.split("-", -1));
        if (parts.size() < 3) {
            return Optional.of(missing(id, parts));
        }
        String number = parts.get(parts.size() - 1);
        String area = parts.get(parts.size() - 2);
        for (String part : parts.subList(0, parts.size() - 2)) {
            if (!part.matches("[A-Z0-9]+") || Character.isDigit(parts.get(0).charAt(0))) {
                return Optional.of("the body '" + String.join("-", parts.subList(0, parts.size() - 2)) + "' in '" + id
                        + "' is not written in capital letters and digits, beginning with a letter" + EXAMPLE);
            }
        }
        if (Area.of(area).isEmpty()) {
            return Optional.of("'" + area + "' in '" + id + "' is no area" + "; expected one of " + Area.all());
        }
        if (!number.matches("[0-9]{1,4}")) {
            return Optional.of("the number '" + number + "' in '" + id + "' is not one to four digits" + EXAMPLE);
        }
        return Optional.empty();
    }

    private static String missing(String id, List<String> parts) {
        boolean numbered = parts.get(parts.size() - 1).matches("[0-9]+");
        boolean area = parts.size() == 2 && parts.stream().anyMatch(part -> Area.of(part).isPresent());
        String what = parts.size() == 2 && numbered && !area
                ? "the area"
                : parts.size() == 2 && area && numbered
                        ? "the body"
                        : parts.size() == 2 && area
                                ? "the number"
                                : "the area or the number";
        return what + " is missing in '" + id + "'" + EXAMPLE;
    }
}
