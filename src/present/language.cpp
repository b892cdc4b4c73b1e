// SPDX-License-Identifier: EUPL-1.2
#include "present/language.hpp"
