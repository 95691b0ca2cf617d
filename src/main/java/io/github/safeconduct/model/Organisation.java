package io.github.safeconduct.model;

/** Who a controller or a recipient is or belongs to; the generated {@code Body} lists those the rulebooks know. */
public interface Organisation extends Code {}
