/** Cases as YAML or JSON files. Needs the optional Jackson YAML module. */
@NullMarked
package io.github.safeconduct.casefile;

import org.jspecify.annotations.NullMarked;
