# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What makes hookkeys.exe a program for Windows: no console, an icon, a version and a manifest. Included by
# app/CMakeLists.txt.
set(folder "${CMAKE_CURRENT_BINARY_DIR}/windows")
configure_file("${CMAKE_CURRENT_LIST_DIR}/hookkeys.manifest" "${folder}/hookkeys.manifest" @ONLY)
configure_file("${CMAKE_CURRENT_LIST_DIR}/hookkeys.rc.in" "${folder}/hookkeys.rc" @ONLY)

find_program(ICOTOOL icotool REQUIRED)
set(pictures "")
foreach(size IN ITEMS 16 24 32 48 64 128)
    list(APPEND pictures "${PROJECT_BINARY_DIR}/resources/icons/hookkeys-${size}.png")
endforeach()
set(large "${PROJECT_BINARY_DIR}/resources/icons/hookkeys-256.png")
add_custom_command(
    OUTPUT "${folder}/hookkeys.ico"
    COMMAND "${ICOTOOL}" --create --output "${folder}/hookkeys.ico" ${pictures} --raw "${large}"
    DEPENDS hookkeys_icons # whose pictures they are
    COMMENT "Making hookkeys.ico"
    VERBATIM
)
set_source_files_properties("${folder}/hookkeys.rc" PROPERTIES
    OBJECT_DEPENDS "${folder}/hookkeys.ico;${folder}/hookkeys.manifest"
)
target_sources(hookkeys PRIVATE "${folder}/hookkeys.rc" "${folder}/hookkeys.ico")
set_target_properties(hookkeys PROPERTIES WIN32_EXECUTABLE ON)
