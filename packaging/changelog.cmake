# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Reads CHANGELOG.md and says its releases in the words of each package format:
#   HOOKKEYS_RELEASES       AppStream's <release> elements
#   HOOKKEYS_DEB_CHANGELOG  Debian's changelog, each version with HOOKKEYS_DEB_SUFFIX behind it
#   HOOKKEYS_RPM_CHANGELOG  the %changelog of an RPM spec
#   HOOKKEYS_DATE           the day of this version (YYYY-MM-DD)
# A heading is "## VERSION (YYYY-MM-DD)" or, for the version at work, "## VERSION (not released)"; that one
# has the day of SOURCE_DATE_EPOCH, or today. Below it are points, "- " and lines indented by two.
set(changelog "${PROJECT_SOURCE_DIR}/CHANGELOG.md")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${changelog}")
set(maintainer "The HookKeys developers <hookkeys@users.noreply.github.com>")

set(HOOKKEYS_RELEASES "")
set(HOOKKEYS_DEB_CHANGELOG "")
set(HOOKKEYS_RPM_CHANGELOG "")

# hookkeys_english_date(YYYY-MM-DD day weekday month): "Sun" and "Nov" of that day, in English everywhere.
function(hookkeys_english_date date weekday month)
    string(REGEX MATCH "^([0-9]+)-0?([0-9]+)-0?([0-9]+)$" matched "${date}")
    set(y ${CMAKE_MATCH_1})
    set(m ${CMAKE_MATCH_2})
    set(d ${CMAKE_MATCH_3})
    # Sakamoto's formula.
    set(shifts 0 3 2 5 0 3 5 1 4 6 2 4)
    math(EXPR index "${m} - 1")
    list(GET shifts ${index} shift)
    set(year ${y})
    if(m LESS 3)
        math(EXPR year "${y} - 1")
    endif()
    math(EXPR n "(${year} + ${year} / 4 - ${year} / 100 + ${year} / 400 + ${shift} + ${d}) % 7")
    set(weekdays Sun Mon Tue Wed Thu Fri Sat)
    list(GET weekdays ${n} name)
    set(${weekday} ${name} PARENT_SCOPE)
    set(months Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec)
    list(GET months ${index} name)
    set(${month} ${name} PARENT_SCOPE)
endfunction()

# Writes down the release that was read, and makes room for the next one.
macro(hookkeys_end_release)
    if(version)
        set(type stable)
        if(date STREQUAL "not released")
            set(type development)
            string(TIMESTAMP date "%Y-%m-%d" UTC)
        endif()
        if(NOT HOOKKEYS_DATE)
            set(HOOKKEYS_DATE "${date}")
        endif()
        hookkeys_english_date(${date} weekday month)
        string(REGEX REPLACE "^([0-9]+)-([0-9]+)-([0-9]+)$" "\\3 ${month} \\1" debian_date "${date}")
        string(REGEX REPLACE "^([0-9]+)-([0-9]+)-([0-9]+)$" "${month} \\3 \\1" rpm_date "${date}")
        string(APPEND HOOKKEYS_RELEASES
            "    <release version=\"${version}\" date=\"${date}\" type=\"${type}\">\n"
            "      <description>\n        <ul>\n${items}        </ul>\n      </description>\n"
            "    </release>\n")
        string(APPEND HOOKKEYS_DEB_CHANGELOG
            "hookkeys (${version}${HOOKKEYS_DEB_SUFFIX}) ${HOOKKEYS_DEB_RELEASE}; urgency=medium\n\n"
            "${deb_points}\n -- ${maintainer}  ${weekday}, ${debian_date} 00:00:00 +0000\n\n")
        string(APPEND HOOKKEYS_RPM_CHANGELOG
            "* ${weekday} ${rpm_date} ${maintainer} - ${version}-1\n${rpm_points}\n")
    endif()
    set(items "")
    set(deb_points "")
    set(rpm_points "")
endmacro()

macro(hookkeys_end_point)
    if(point)
        string(REPLACE "`" "" plain "${point}")
        string(REPLACE "&" "&amp;" xml "${plain}")
        string(REPLACE "<" "&lt;" xml "${xml}")
        string(APPEND items "          <li>${xml}</li>\n")
    endif()
    set(point "")
endmacro()

set(version "")
set(point "")
set(HOOKKEYS_DATE "")
# Square brackets and semicolons mean something to a CMake list.
file(READ "${changelog}" lines)
string(REPLACE ";" "," lines "${lines}")
string(REPLACE "[" "(" lines "${lines}")
string(REPLACE "]" ")" lines "${lines}")
string(REPLACE "\n" ";" lines "${lines}")
foreach(line IN LISTS lines)
    if(line MATCHES "^## ([0-9.]+) \\((.*)\\)$")
        set(next_version "${CMAKE_MATCH_1}")
        set(next_date "${CMAKE_MATCH_2}")
        hookkeys_end_point()
        hookkeys_end_release()
        set(version "${next_version}")
        set(date "${next_date}")
    elseif(version AND line MATCHES "^(- |  )(.*)$")
        string(REPLACE "`" "" plain "${CMAKE_MATCH_2}")
        if(CMAKE_MATCH_1 STREQUAL "- ")
            hookkeys_end_point()
            set(point "${CMAKE_MATCH_2}")
            string(APPEND deb_points "  * ${plain}\n")
            string(APPEND rpm_points "- ${plain}\n")
        else()
            string(APPEND point " ${CMAKE_MATCH_2}")
            string(APPEND deb_points "    ${plain}\n")
            string(APPEND rpm_points "  ${plain}\n")
        endif()
    endif()
endforeach()
hookkeys_end_point()
hookkeys_end_release()
string(STRIP "${HOOKKEYS_RPM_CHANGELOG}" HOOKKEYS_RPM_CHANGELOG)
string(REGEX REPLACE "\n+$" "\n" HOOKKEYS_DEB_CHANGELOG "${HOOKKEYS_DEB_CHANGELOG}")
string(REPLACE "%" "%%" HOOKKEYS_RPM_CHANGELOG "${HOOKKEYS_RPM_CHANGELOG}")

# What --version says and what the changelog begins with must be one version.
string(REGEX MATCH "## ([0-9.]+)" first "${lines}")
if(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
    message(FATAL_ERROR "CHANGELOG.md begins with version ${CMAKE_MATCH_1}, but CMakeLists.txt says "
        "${PROJECT_VERSION}: write down what is new in ${PROJECT_VERSION} first.")
endif()
