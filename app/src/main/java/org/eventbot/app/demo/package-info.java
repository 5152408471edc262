/** The demonstration: the unchanged program, doubles of both servers, and made-up people. */
@NullMarked
package org.eventbot.app.demo;

import org.jspecify.annotations.NullMarked;
