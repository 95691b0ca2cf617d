package io.github.safeconduct.authoring.packs;

/** What is wrong with a pack, before anybody has said which. */
final class PackFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackFault(String message) {
        super(message, null, false, false);
    }
}
