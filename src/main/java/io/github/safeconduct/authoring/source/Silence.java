package io.github.safeconduct.authoring.source;

import io.github.safeconduct.law.Place;

/**
 * Why no norm speaks where an element of a permission, a waiver or a basis fails.
 *
 * @param norm the permission, waiver or basis
 * @param element the term that fails
 * @param reason why that is right, a sentence
 * @param kind the name under which the head of the rulebook states the reason; empty where the norm states it itself
 * @param place where the norm says so
 */
public record Silence(String norm, String element, String reason, String kind, Place place) {}
