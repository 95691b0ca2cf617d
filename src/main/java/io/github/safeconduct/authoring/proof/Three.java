package io.github.safeconduct.authoring.proof;

/**
 * A three-valued truth as two literals.
 *
 * @param yes that it is yes
 * @param maybe that it is not no
 */
record Three(int yes, int maybe) {

    Three negated() {
        return new Three(-maybe, -yes);
    }

    int no() {
        return -maybe;
    }

    int unknown(Circuit circuit) {
        return circuit.all(maybe, -yes);
    }
}
